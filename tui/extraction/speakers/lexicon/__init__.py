"""What words tell: plain lists, written by hand for news in English. A missing word costs a hint, no speaker."""
