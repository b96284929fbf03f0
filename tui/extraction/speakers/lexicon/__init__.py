"""What words tell: plain lists, written by hand for news in English. A word that is missing costs a hint, no speaker."""
