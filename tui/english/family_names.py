"""Parts of family names: those that stand first, and the particles before others. Case-folded.

The commonest family names of Korea, China and Vietnam by their statistics offices; particles of European, Arabic and
Hebrew names.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

FAMILY_FIRST = words(
    """
    kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong moon bae
    baek ban bong roh wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng
    liang xie tang deng xi wen hua cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding
    shen ren yao zhong tsai chiang chan cheung wong leung lam kwok nguyen tran pham phan vu vo dang bui mao ho
    """
)
"""Korean, Chinese and Vietnamese family names: in “Park Min-seo” the first word is the family name."""

PARTICLES: Final = words(
    """
    van von de der den da di del della dos das du bin ibn ben al el la le ter ten af av zu zur y e st abu bint
    ap mac
    """
)

LEADING_PARTICLES: Final = words("""van von de da di del della dos du bin ibn al der""")
