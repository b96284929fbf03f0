"""Common given names with the gender they suggest, and the forms of one name; case-folded.

Written by hand for news in English. A name that is missing costs a hint, never a speaker: gender is also read
from honorifics and pronouns in the text.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

_MEN = """
    aaron abdel abdul abdullah abid abraham adam adel adil adrian ahmad ahmed ahmet aidan akif akinwunmi alan alasdair
    alastair albert aled alejandro aleksandar aleksandr aleksei alessandro alex alexander alexei alexey alfie alfonso
    alfred ali alistair allan allen alvaro alvin amir amit ammon amos anatoly anders andre andreas andrei andres
    andrew andriy andrzej andy angelo angus anil anthony anton antonio antony anwar archie ari arjun armando armin
    arne arnold arthur artur arturo arvind ashok asier asif atiku attila aubrey audley avi avigdor axel ayman aziz
    babatunde balazs barack barnaby barnett barry bart bashar ben benedict benito benjamin benny beppe bernard
    bernardo bernd bernie bert bertalan bertin bertrand bhupinder bilal bilawal bill billy bjarne bjorn bob bobby
    boris brad bradley brandon branko brendan brent bret brett brian bronislaw bruce bruno bryan bryce burak burt
    byron caleb callum calvin cameron carl carles carlo carlos cathal cecil cedric cesar chad charles charlie chester
    chidi chinedu chris christian christoph christopher chuck chukwuma ciaran cillian clarence claude claudio clay
    clayton clement cliff clifford clint clive clyde cody colin conor conrad corey cormac cornel cornelius cornell
    cory craig curt curtis cyril cyrus dafydd dale damian damien dan daniel daniele danny dante darius darnell darrell
    darren daryl dave david davis dean declan delroy demetrius denis dennis denzel derek dermot deshawn desmond detlef
    deval devin dick didier diego dieter dimitri dinesh dino dirk dmitri dmitry dmytro dominic don donal donald dong
    doug douglas dragan drew duncan dustin dwayne dwight dylan dylann eamon earl ebrahim ed eddie edgar edmund edouard
    eduardo edward edwin ehud ekrem eli elian elias elijah elliot elliott emeka emil emiliano emmanuel emmerson emmett
    emre enda enoch enrico enrique eoin eric erik ernest ernesto errol eswar ethan euan eugene evan evgeny ewan
    ezekiel ezra fabio faisal farid farouk federico felipe felix ferdinand ferenc fergus fernando fidel filippo finlay
    finn fintan fionn florent florian floyd francesco francis francisco francois frank frank-walter frankie franklin
    franz fred freddie frederick fredrik friedrich fritz fulgencio fumio fyodor gabor gabriel gamal gareth garfield
    garrett garth gary gavin geert gene gennady geoff geoffrey george georgi gerald geraldo gerard gergely gerhard
    gerry gethin giancarlo gideon gil gilbert giorgio giovanni giuseppe glen glenn gonzalo goodluck goran gordon
    graeme graham grant greg gregory grzegorz guillermo gunnar gunter gunther gus gustav gustavo guy günther haakon
    habib hamid hamish hamza hank hans hans-georg hany harold harris harrison harry harvey hasan hassan heath hector
    heiko heinrich heinz helmut henri henrik henry herbert herman hernan herschel hideo hiro hiroshi horace horst
    hosni hossein howard hubert hugh hugo humayun humphrey huseyin hussein huw iain ian ibrahim ieuan igor iker ilya
    imran inacio ingvar irwin isaac ismail istvan ivan ivo jack jackson jacob jacques jae-in jaime jair jake jamal
    james jamie jan janos janusz jared jaroslaw jason jasper javad javier jay jean jean-claude jean-luc jean-marie
    jeff jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy jiri joachim joao joaquin
    joe joel johan johann johannes john johnny joko jon jonah jonas jonathan jong-un jordan jordi jorge jose josef
    joseph josh joshua joão juan juergen julian julio julius junichiro justin jürgen kareem karim karl karl-theodor
    kazuo keir keith kelvin kemal ken kenji kenneth kenny kent kevin khaled khalid kieran kim kirk klaus knut kofi
    konstantin krishna kristof krzysztof kurt kwame kyle kylian lachlan lajos lamar lance lanny larry lars laszlo
    laurence lawrence lazaro lebron lee leif leo leon leonard leonardo leonid leopold leroy les leslie lester lewis
    liam lionel lloyd logan lorenzo lotfi lothar lou louie louis luay luca lucas luciano luigi luis luiz lukas luke
    luther magnus mahathir mahmoud malcolm malik manfred manmohan manny manoj manuel marc marcel marcello marcelo
    marcin marco marcos marcus mario marion mark marko markus marlon marshall martin marty marvin mason massimo mateo
    mateusz mathias matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet mel melvin micah
    michael micheal michel mick miguel mihail mikael mike mikhail milan miles millard milton miroslav mitch mitchell
    moe mohamed mohammad mohammed mohsen morton moses moshe muhammad muhammadu mujtaba murat murray mustafa mwai
    mykola myles nabih nabil naftali najib naoki narendra nasser nate nathan nathaniel naveen nawaz neal ned neil
    nelson niall nicholas nick nicolas nigel nikhil nikola nikolai nikolas nils noah noel norbert norm norman novak
    obinna oisin olaf oleg oleksandr oleksiy oliver olu olusegun omar omer ondrej oriol oscar osman oswald otto owen
    pablo padraig paolo pascal pat patrick paul pavel pawel pedro per percy perry pervez pete peter petr petro petteri
    phil philip philippe phillip pierluigi pierre pieter pietro piotr prabowo pranab preet prince qasim quentin rachid
    rafael raffaello rafik rahul raila rainer rajesh rajiv rajnath ralf ralph ramesh ramon randall randolph randy
    rashad rashid raul ravi ray raymond recep reggie reginald reid reinhard rene rex reza rhys ricardo riccardo
    richard rick ricky rinat rob robbie robby robert roberto robin rod roderick rodney rodrigo roger rohan roland rolf
    roman ron ronald ronan ronnie rory ross roy ruairi ruben rudolf rudolph rudy rupert rush ruslan russ russell ryan
    saad saddam sadiq saeed sajid salah salman salvatore sam samir samuel sandeep sandor sanjay sanjeev santiago
    satoshi satya sauli scott seamus sean sebastian selahattin selim sepp serge sergei sergey sergio serhii serhiy
    seth shane shaun shawn shehbaz sheldon shimon shinzo sidney silas silvio simon sipho slobodan solomon spencer stan
    stanislav stanley stefan stefano stephen steve steven stewart stu stuart sung-min sunil suresh susilo sven syed
    sylvester tadhg takeshi tamas tarek tariq taro taylor ted teddy tendai terence terrell terrence terry thabo
    theodore thiago thierry thomas tim timo timothy toby todd tom tomas tomasz tommy tony torsten travis trevor trey
    troy tunde tyler tyrell tyrone uhuru ulf ulrich ulysses umberto unai uwe uzi vaclav valentin valeri valery vasily
    vernon vicente victor vijay vikram viktor vin vince vincent vinicius vinod virgil vitali vitaly vivek vlad
    vladimir volker volodymyr vyacheslav wade waleed walid wallace walter warren wayne wendell werner wesley whit
    wilbur wilfred wilhelm will willem william willie winston witold wojciech wolfgang woodrow xavier yair yannick
    yasser yevgeny yitzhak yoshihide yoshihisa yoweri yuri yury yusuf yves yvon zach zachary zack zbigniew zeke
    zinedine zoltan zoran zulfikar
    """

_WOMEN = """
    abby abigail ada adaeze adele adelle adriana agatha agnes agnieszka aileen aino aisha aisling akiko alana
    alejandra aleksandra alessandra alexandra alexandria alexis alice alicia alina alison allison alma alyssa amaka
    amanda amara amber amelia amelie amina amy ana anastasia anat andrea angela angelica angelina angelique angharad
    angie anita anja anjali ann anna annabel annamaria anne annegret annemarie annette annie annika antonia aoife
    aparna april ariana arianna arlene ashley astri astrid audrey aurelie ava ayelet ayesha aylin ayse barbara beata
    beatrice beatriz becky belinda benazir bernadette beth bethany betsy betty beverly bianca biljana birgit birgitta
    bonnie brenda brianna bridget brigid brigitte brittany bronwyn caitlyn camila camille candace carla carly carmel
    carmen carol carole carolina caroline carolyn carrie carys cassandra catalina catherine cathy catriona cecile
    cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiara chimamanda chioma chloe christina
    christine christy ciara cindy claire clara clare clarissa claudia colette colleen condoleezza connie constance
    consuelo cora corinne courtney crystal cynthia daisy dana daniela danielle daphne daria darya dawn deb debbie
    debby deborah debra deepa deirdre delfina delia della denise diana diane dianne dina dolores dominique donatella
    donna dora doreen doris dorota dorothy dragana edith edna eileen eilidh elaine eleanor elena elif elisa elisabeth
    elise eliza elizabeth ella ellen elodie elsa elsie elspeth emilia emily emine emma enid erica erika erin esperanza
    esther ethel eugenia eun-ji eunice eva eve evelyn evgenia ewa faith faiza farah fatima fatma faye federica felicia
    fernanda ffion fiona flora florence folake frances francesca francoise franziska freja freya frida funke gabriela
    gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gertrude gina giorgia giovanna gisela
    giulia gladys glenda gloria grace graciela grainne greta gretchen guadalupe gunilla gwen gwendolyn hadas haleh
    hana hanna hannah harriet haruka hatice hazel heather heba heidi heike helen helena helene helga henrietta hilary
    hilda hildegard hillary holly hope huda huma hye-jin ida imani imelda imogen indira ines inga ingeborg ingrid
    irena irene irina iris irma iryna isabel isabella isabelle isla ivana ivy jacinda jackie jacqueline jana jane
    janet janice jasmine jean jeanette jeanne jelena jen jenna jennifer jenny jessica ji-young jill joan joana joanna
    joanne jocelyn joni josefa josephine joy joyce juanita judith judy julia juliana julianne julie juliet june
    justine kamala karen karin karla katarina katarzyna kate katherine kathleen kathryn kathy katie katja katrina
    katya kavita kay kayla keiko keisha kelli kelly kelsey kendall kendra keren kerry keshia khadija kimberly kirsten
    kristan kristen kristin kristina krystal ksenia kyra lacey lael lakisha lakshmi lara larisa latasha latoya laura
    lauren laurie layla lea leah leanne leila leilani lena lene lenka leona leonie leonor leticia leyla lidia lila
    liliana lillian lily limor lina linda lindiwe lindsay lindsey linh linnea lisa liz liza lois lola lolita lorella
    loretta lori lorraine louisa louise lourdes lucia luciana lucille lucinda lucy ludmila luisa luz lydia lynn mabel
    mackenzie madeleine madeline madison maeve mafalda magdalena maggie mahnaz maja malala malgorzata mamata mandy
    marcela marcia margaret margarete margarita margie margot marguerite maria mariah mariam mariana marianne marie
    marilyn marilynn marina marine marion marisa marisol marjorie marlene marsha marta martha martina marwa mary
    maryam matilda maud maura maureen mavis maxine maya mayra meenakshi megan mei melania melanie melinda melissa
    mercedes meredith merve mette mhairi mia michaela michele michelle michiko mildred milena mimi min-ji mina mindy
    miranda mireille miriam moira molly mona monica monique morag muriel myra nadezhda nadia nadine naghmeh naledi
    nancy naoko naomi nasrin natalia natalie natalya natasha nathalie naureen neera nell nerys ngozi niamh nicola
    nicole nikki nina nirmala noa nomvula noor nora norah noriko norma noura nuala nusrat octavia odette oksana olena
    olga olive olivia ophelia orla ornella paige paloma pamela paola parvin pascale patricia patsy patti paula
    paulette pauline pearl peggy penelope penny pernille petra phoebe phyllis pia pilar pippa polina polly poppy
    priscilla priti priya queen quina rachel raffaella rania raquel rasha rebecca reem regina rena renata renate renee
    rhiannon rhonda rita roberta robyn roisin rosa rosalind rosario rose roseanne rosemary rosie roxanne ruby rukhsana
    ruth saara sabine sabrina sadia sahar saira sakura sally salma samantha samira sandra sandy sanna saoirse sara
    sarah sasha savannah selena serena shabana shanice shannon shanthi sharmeen sharon sheila shelley sheryl shira
    shirin shirley shonda sian sigrid silke silvia simone sinead siobhan smriti snezana sofia soledad solene solveig
    sonia sonja sonya soo-jin sophia sophie sorcha stacey stacy stella stephanie sue summer sunita sunniva susan
    susana susanna susannah susanne sushma suzanne svetlana svitlana sybil sylke sylvia tabitha tamar tamara tamika
    tammy tanisha tanya tara tarja tasha tatiana tatyana teresa tess tessa thandiwe theresa tiffany tilly tina toni
    tracey tracy tricia trudy tzipi ulrike una ursula valentina valeria valerie vanessa vera veronica vesna vicki
    vicky victoria viola violet virginia vivian viviane wanda wangari wanjiru wendy whitney wilma winifred ximena
    xiomara yael yasmeen yasmin yasmine yoko yolanda yuki yulia yuliya yvette yvonne zahra zainab zanele zara zelda
    zeynep zoe zuzana
    """

MEN = frozenset(_MEN.split()) - {"davis", "prince", "reid"}

WOMEN = frozenset(_WOMEN.split()) - {"queen"}

GIVEN_NAMES: Final = MEN | WOMEN

EITHER = words(
    """
    alex andrea ashley chris dale dana jackie jaime jamie jan jordan kelly kerry kim lee leslie lindsay lindsey lynn
    nicola pat robin sam sandy sasha shannon simone stacy taylor terry tracey tracy whitney
    """
)
"""Given names of men and women alike: here the text’s pronouns tell more."""


def gender_of(given: str) -> str:
    """“m”, “f” or “” of a case-folded given name, by the lists; “” where they disagree or know nothing."""
    if given in EITHER:
        return ""
    return {(True, False): "m", (False, True): "f"}.get((given in MEN, given in WOMEN), "")


_FORMS_OF_ONE_NAME = """
    alexander alex sandy sasha alec xander; alexandra alex sandra sasha; abraham abe; albert al bert; alfred al
    fred; andrew andy drew; anthony tony antony; barbara barb; benjamin ben benny; bernard bernie; catherine
    cathy kate katie cat; katherine kathy kate katie kat; charles charlie chuck chas; christine chris; christina
    chris tina; christopher chris; daniel dan danny; david dave; deborah deb debbie debra; dennis denny; donald
    don donnie; douglas doug; edward ed eddie ted ned teddy; elizabeth liz beth betsy betty eliza lizzie; eugene
    gene; frances fran; francis frank; frederick fred freddie; gabriel gabe; gerald gerry jerry; gregory greg;
    harold harry hal; henry hank harry; jacob jake; jacqueline jackie; james jim jimmy jamie; jeffrey jeff;
    geoffrey geoff; jennifer jen jenny; jessica jess; john jack johnny jon; jonathan jon; joseph joe joey;
    joshua josh; judith judy; kenneth ken kenny; kimberly kim; laurence larry; lawrence larry; leonard len
    lenny; louis lou; lewis lou; margaret maggie meg peggy marge; martin marty; matthew matt; michael mike mick
    mickey; mitchell mitch; nathaniel nate nathan; nicholas nick nicky; patricia pat patty patsy tricia; patrick
    pat paddy; peter pete; philip phil phillip; randall randy; raymond ray; rebecca becky; richard dick rick
    ricky rich; robert bob rob bobby robby robbie; ronald ron ronnie; russell russ; samantha sam; samuel sam
    sammy; sidney sid; stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; stewart stu;
    susan sue susie; suzanne sue; theodore ted theo teddy; theresa teresa terry; terence terry terrence; thomas
    tom tommy; timothy tim timmy; valerie val; victoria vicky vicki; victor vic; vincent vince vinny; vladimir
    vlad volodya; walter walt; william bill billy will willie liam; zachary zach zack
    """
"""Forms of one name, the names parted by semicolons."""


def _roots(groups: str) -> dict[str, tuple[str, ...]]:
    """Given name → the first name of every group that it stands in: bill → (william,)."""
    roots: dict[str, tuple[str, ...]] = {}
    for group in groups.split(";"):
        first, *_ = forms = group.split()
        for form in forms:
            roots[form] = (*roots.get(form, ()), first)
    return roots


SHORT_FORMS: Final = _roots(_FORMS_OF_ONE_NAME)
"""Given name or short form → the names that it may be a form of."""


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names, case-folded, can be one person's: equal, an initial, or forms of one name."""
    if one == other or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1]):
        return True
    roots = SHORT_FORMS.get(one, (one,))
    return any(root in roots for root in SHORT_FORMS.get(other, (other,)))
