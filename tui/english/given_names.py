"""Common given names with the gender they suggest, and the forms of one name; case-folded.

Written by hand for news in English. A name that is missing costs a hint, never a speaker: gender is also read
from honorifics and pronouns in the text.
"""

from __future__ import annotations

from typing import Final

from tui.english.words import words

_MEN = """
    jeb mitt newt rand tad merrick rahm barney lyndon saddam fidel bret ari whit vin neal norm gene stan trayvon
    tamir khizr moammar geert jonah dante morton cornell ulysses zach deshawn terrell jermaine malik tyrell
    kwame kofi chinedu emeka tunde olu sanjeev rohan nikhil hideo kazuo satoshi bjarne torsten aleksandr aleksei
    aaron abdel abdul abdullah abraham adam adel adrian ahmad ahmed aidan alan albert alejandro alessandro alex
    alexander alexei alexey alfonso alfred ali alistair allan allen alvaro alvin amir anatoly anders andre
    andreas andrei andres andrew andriy andy angelo angus anil anthony anton antonio antony anwar archie arjun
    arnold arthur arturo arvind ashok asif avi axel aziz barack barry bart bashar ben benedict benito benjamin
    bernard bernardo bernie bert bertrand bhupinder bilal bill billy bjorn bob bobby boris brad bradley brandon
    brendan brent brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos cecil cesar
    chad charles charlie chester chris christian christoph christopher chuck claude claudio clarence clay
    clayton clement cliff clifford clint clive clyde cody colin conor conrad cornelius corey cory craig curtis
    cyril cyrus dale damian damien dan daniel daniele danny darius darrell darren daryl dave david davis dean
    declan dennis denis denzel derek dermot desmond devin dick diego dieter dimitri dinesh dirk dmitri dmitry
    dmytro dominic don donald dong douglas doug drew duncan dustin dwayne dwight dylan eamon earl ed eddie edgar
    eduardo edmund edward edwin eli elias elijah elliot elliott emil emmanuel emmett enda enrique eric erik
    ernest ernesto errol ethan eugene evan evgeny ezra fabio farid farouk felipe felix fergus fernando finn
    florian floyd francesco francis francisco francois frank frankie franklin franz fred freddie frederick
    friedrich fritz fyodor gabriel gareth garfield garrett gary gavin geoff geoffrey george georgi gerald gerard
    gerhard gerry giancarlo gilbert giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregory
    guillermo gunther gus gustav gustavo guy habib hamid hamza hank hans harold harris harrison harry harvey
    hassan heath hector heinrich helmut henri henrik henry herbert herman hernan hiroshi horace horst howard
    hubert hugh hugo humphrey hussein ian ibrahim igor ilya imran isaac ismail ivan jack jackson jacob jacques
    jaime jake jamal james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jeremiah jerome jerry
    jesse jesus jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jon jonas jonathan
    jordan jorge jose josef joseph josh joshua juan julian julio julius juergen justin kareem karl kareem karim
    keir keith kelvin ken kenji kenneth kenny kent kevin khaled khalid kieran kim kirk klaus konstantin krishna
    kristof kurt kyle lamar lance larry lars laurence lawrence lee leo leon leonard leonardo leonid leopold
    leroy les leslie lester lewis liam lionel lloyd logan lotfi lorenzo lou louis luca lucas luciano luigi luis
    lukas luke luther magnus mahmoud malcolm manfred manoj manuel marc marcel marcello marcelo marco marcos
    marcus mario marion mark marko markus marlon marshall martin marty marvin mason massimo mateo mathias matt
    matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet melvin micah michael micheal
    michel mick miguel mihail mikael mike mikhail milan miles milton mitch mitchell moe mohamed mohammad
    mohammed moses muhammad murray mustafa myles mykola nabil naoki narendra nasser nate nathan nathaniel naveen
    ned neil nelson nicholas nick nicolas nigel nikolai nikolas noah noel norman oleg oleksandr oleksiy oliver
    omar oscar osman oswald otto owen pablo padraig paolo pascal pat patrick paul pavel pedro per percy perry
    pete peter petro phil philip philippe phillip pierre pietro piotr pranab prince qasim quentin rachid rafael
    rajesh rajiv ralph ramesh ramon randall randolph randy rashid raul ravi ray raymond reggie reginald reid
    reinhard rene rex ricardo riccardo richard rick ricky rob robbie robby robert roberto robin rod roderick
    rodney rodrigo roger roland rolf roman ron ronald ronan ronnie rory ross roy ruben rudolf rudolph rudy
    rupert rush russ russell ruslan ryan salman salvatore sam samir samuel sandeep sanjay santiago sean
    sebastian selim serge sergei sergey sergio seth shane shaun shawn sheldon shinzo sidney silvio simon spencer
    stanislav stanley stefan stefano stephen steve steven stewart stu stuart sunil suresh sven sylvester takeshi
    tariq taylor ted terence terrence terry theodore thomas tim timothy toby todd tom tomas tommy tony travis
    trevor trey troy tyler tyrone ulrich umberto uwe valentin valeri vasily vernon victor vijay vikram viktor
    vince vincent vinod virgil vitaly vivek vlad vladimir volodymyr wade waleed wallace walter warren wayne
    wendell werner wesley wilbur wilfred wilhelm will willem william willie winston wolfgang woodrow xavier
    yasser yevgeny yitzhak yuri yusuf yves zachary zack zoltan aubrey audley delroy
    abid adil ahmet akif akinwunmi alasdair alastair aled aleksandar amit ammon andrzej armando armin artur
    asier atiku attila avigdor ayman babatunde balazs barnett benny beppe bertalan bertin bilawal branko
    bronislaw burak burt callum carles cedric chidi chukwuma ciaran cillian cormac cornel curt dafydd darnell
    demetrius deval didier dino dragan dylann ebrahim edouard ehud ekrem elian emmerson emre enrico eswar euan
    faisal federico ferdinand ferenc filippo fintan florent frank-walter fredrik fulgencio fumio gabor gamal
    garth gennady geraldo gergely gethin gideon gil gonzalo goodluck goran grzegorz gunnar haakon hamish
    hans-georg hany hasan heiko herschel hiro hosni hossein humayun huseyin huw iain ieuan iker inacio ingvar
    irwin istvan jae-in jair janos janusz jaroslaw javad jean-claude jean-luc jean-marie jeffery jiri joko
    jong-un jordi joão junichiro jürgen karl-theodor kemal knut krzysztof kylian lachlan lajos lanny laszlo
    lazaro lebron leif louie luay luiz mahathir manmohan manny marcin mateusz mel millard miroslav mohsen moshe
    muhammadu mujtaba murat mwai nabih naftali najib nawaz niall nikola nils norbert novak obinna oisin olaf
    olusegun omer ondrej oriol pawel pervez petr petteri pierluigi prabowo preet raffaello rafik rahul raila
    rajnath ralf rashad recep reza rhys rinat ruairi saad sadiq saeed sajid salah sandor satya sauli scott
    seamus selahattin sepp serhii serhiy shehbaz shimon sipho slobodan solomon sung-min susilo syed tamas tarek
    taro teddy tendai thabo thiago thierry timo tomasz uhuru unai uzi vaclav valery vicente vinicius vitali
    volker vyacheslav walid witold wojciech yair yannick yoshihide yoshihisa yoweri yury yvon zbigniew zeke
    zinedine zoran zulfikar
    amos silas ezekiel enoch ivo ulf arne ewan pieter barnaby jasper alfie finlay tadhg cathal eoin donal fionn
    emiliano detlef gunter günther heinz bernd rainer lothar
"""

_WOMEN = """
    megyn joni cecile kendall marla ghazala norah mika brigid deb debby tashfeen kelsey ngozi amara chioma
    adaeze sunniva astri ingeborg yuki keiko michiko akiko noriko leilani shanice latasha keshia abby abigail
    ada adele adriana agatha agnes aileen aisha alana alejandra alexandra alexandria alexis alice alicia alina
    alison allison alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina
    angelique anita ann anna annabel anne annemarie annette annie antonia aparna april ariana arlene ashley
    astrid audrey ava ayesha barbara beatrice beatriz becky belinda bernadette beth bethany betsy betty beverly
    bianca birgit bonnie brenda bridget brigitte brittany camila camille candace carla carly carmel carmen carol
    carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia charlene
    charlotte chelsea cheryl chiara chloe christina christine christy ciara cindy clara claire clare clarissa
    claudia colette colleen condoleezza connie constance consuelo cora corinne courtney crystal cynthia daisy
    dana daniela danielle daphne dawn deborah debbie debra deirdre delia della denise diana diane dina dolores
    dominique donatella donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elif elisa
    elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esther ethel
    eugenia eunice eva eve evelyn evgenia faith farah fatima faye felicia fiona flora florence frances francesca
    francoise frida gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gertrude
    gina giorgia gisela giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hana hanna hannah
    harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope huma ida
    imelda indira ines inga ingrid irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivy
    jackie jacqueline jacinda jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica
    jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june
    justine kamala karen karin karla kate katarina katherine kathleen kathryn kathy katie katrina katya kavita
    kay kayla keisha kellyanne kelly kendra kerry kimberly kirsten kristen kristin kristina krystal kyra lakshmi
    lara larisa latoya laura lauren leah leanne leila lena leona leticia lidia lila liliana lillian lily linda
    lindsay lindsey lisa liz liza lois lola loretta lori lorraine louisa louise lourdes lucia lucille lucinda
    lucy ludmila luisa lydia lynn mabel mackenzie madeleine madeline madison maeve magdalena maggie maya malala
    mandy marcela marcia margaret margarita margie margot marguerite maria mariah mariam mariana marianne marie
    mariam marilyn marina marine marion marisa marjorie marlene marsha marta martha martina mary maryam matilda
    maureen mavis maxine megan mei melania melanie melinda melissa mercedes meredith mia michaela michele
    michelle mildred mimi mina mindy miranda miriam moira molly mona monica monique muriel myra nadia nadine
    nancy naomi natalia natalie natasha nathalie nell nicola nicole nikki nina noor nora norma nuala octavia
    odette olga olive olivia olena oksana ophelia paige pamela patricia patsy patti paula paulette pauline pearl
    peggy penelope penny petra phoebe phyllis pippa polly priscilla priti priya queen quina rachel raquel
    rebecca regina rena renata renee rhonda rita roberta rosa rosalind rosario rose roseanne rosemary rosie
    roxanne ruby ruth sabine sabrina sadia sally samantha sandra sandy sara sarah sasha savannah selena serena
    shannon shanthi sharon sheila shelley sheryl shirley siobhan silvia simone sinead sofia sonia sonja sonya
    sophia sophie stacey stacy stella stephanie sue summer sunita susan susana susanna susanne suzanne svetlana
    svitlana sybil sylvia tabitha tamara tammy tanya tara tasha tatiana tatyana teresa tess tessa theresa
    tiffany tina toni tracey tracy tricia trudy ursula ulrike valentina valeria valerie vanessa vera veronica
    vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilma winifred yasmin yolanda
    yulia yvette yvonne zainab zara zelda zoe
    adelle agnieszka aino aleksandra alessandra amaka amelie anat angharad angie anja anjali annamaria annegret
    annika aoife arianna aurelie ayelet aylin ayse beata benazir biljana birgitta brianna bronwyn caitlyn carys
    catriona celine chantal chimamanda daria darya deepa delfina dianne dorota dragana eilidh elodie emine
    esperanza eun-ji ewa faiza fatma federica fernanda ffion folake franziska freja funke giovanna graciela
    grainne guadalupe gunilla hadas haleh haruka hatice heba heike hildegard huda hye-jin imani iryna jana
    jelena ji-young joana josefa julianne katarzyna katja kelli keren khadija kristan ksenia lacey lael lakisha
    laurie layla lene lenka leonor leyla limor lina lindiwe linh linnea lolita lorella luciana luz mafalda
    mahnaz maja malgorzata mamata margarete marilynn marisol marwa maud mayra meenakshi merve mette mhairi
    milena min-ji mireille nadezhda naghmeh naledi naoko nasrin natalya naureen neera nerys niamh nirmala noa
    nomvula noura nusrat orla ornella paloma paola parvin pascale pernille pilar polina raffaella rania rasha
    reem renate rhiannon robyn roisin rukhsana saara sahar saira sakura salma samira sanna saoirse shabana
    sharmeen shira shirin shonda sian sigrid silke smriti snezana soledad solene solveig soo-jin susannah sushma
    sylke tamar tamika tanisha tarja thandiwe tzipi vesna wangari wanjiru ximena xiomara yael yasmeen yasmine
    yoko yuliya zahra zanele zeynep zuzana
    poppy imogen tilly freya enid elspeth morag aisling una sorcha maura pia lea leonie
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
