// Written by `npm run guard:glossary` from the word lists in scripts/glossary: the forms of a concept a line.

export const forms = `
abril agosto aout april august avril decemb dezemb di diciem dienstag dienstags dimanc doming donnerstag donnerstags ene enero feb febrer februa fevrie fr freita fri friday jan januar janvie jeudi jue jueves juille juin juli julio july jun june juni junio lun lundi lunes mar march marcha mardi mars martes marz marzo mercre mi mie mierco mittwo mon monday montag nov novemb noviem oct octobe octobr octubr oktobe sa sabado samedi samsta saturd sept septem septie sonnta sunday thu thursd tue tuesda ven vendredi vierne wed wednes август апреле апрель апреля воскре вс вт вторни декабр июле июль июля июнь июня март марта марте ноябре ноябрь ноября октябр пн понеде пт пятниц сб сентяб ср среда средам среду суббот феврал четвер чт январе января אוגוסט אפריל באוגוס באוקטו בדצמבר ביוני בינואר במרץ בנובמב בספטמב בפברוא בראשון ברביעי בשבת בשבתות בשישי בשלישי בשני דצמבר השבת חמישי יולי יוני ינואר מרץ ספטמבר פברואר רביעי שבת שישי اذار اربعاء الاتني الاثني الاحد الاربعاء التلات الثلاثاء الجمعه الخميس السبت المريخ ايلول تشرين تموز ثلاثاء جمعه حزيران خميس ديسمبر سبت شباط كانون مارس نوفمبر نيسان والارب والثلا والجمع يقلي يناير 三月 九月 六月 十一月 十月 周一 周三 周二 周五 周六 周四 周日 四月 火星
abara abel achter ada adeyem agnes aitor alice ana andres angers ann anna anne anselm anton aubin basile bastie bea begona ben bergen bernar bernd berta bilbao birgit bo bob bodens bogota bram brandl brandt brenda brest brigit bruna bruno burgos cadiz caesar camill canari carla carmen celle cervan cesar charo clemen coco colett colin conchi corse cyrano dan dana dani dave dee dijon duero dunmor dunn dupont ed ella elodie elvira emil emile englan espana eu eulali europe eusebi eva falk farrow femi fenn fenwic fermin ferran ferrer finn firmin ford france frieda fritz fulda garnie gary gaspar gaston gerald gerard getafe ghent goff grantl graz greta guadal gudrun gundul gus gwen hal halden hale hallor hambur harold harrow havre heinz henri herve hilde hinner hollis holm holt horst huber hugo ida igor iker ilse ines ingrid inigo irelan irene iriart ivan ivo jean jeanne jena jens jimena jo joan joaqui jon jonas josian jule jules julia julian julie juno jura kalle karim kassel kathe kessle kev kevin kiel kike kim kira klaus kofi kuhn kuno lars laura lea leeds leipzi lemoin lena leo lille lima lind linden lindne lindqv linz lisboa lisbon lise loire loki lola london lotte lotti lou louis lourde lowe luc lucia lucie lucien luders lugo luis lukas lulu lund lyon madrid maite malo manolo marc marcel marek marga margot marie marisa marlow marsei marta marthe martin mary matild merche mia milo mira mirabeau mo moni montev morel muller munche murcia nacho nadege nadia namur nantes nato nerea noe noemie noor nora norway nova nowak nuria oaxaca obi ochoa odette odile oduya okafor ola ole olga omar orla oscar osei oslo otto oyelar paco paqui paris paul paulet pedro pepe perrau perrin peru peter peters petra pia pili pim pohl pol porto prieto priya quebec quintana quique quirog quist raj ramiro ramon raul ravi remi rene rennes rex rita rogeli rolf rome romeo roque rosa rosali rosari roy ruben rudi ruiz ruprec ruth ruud sam sandra sandri santa santia sanz sete sevill sherlo simon solene sophie soria soto svenja tamsin tere teruel tess theo thoma thornb tilda tim timo tobi tobias tollan tom tomasz toni tran uk ulm ute uwe vado valenc vannes vasseu vega vera vidal vienna vigo vik viktor vogt voss wales wendt whitby whitlo wien wilma yildiz yoland yusuf yvette zarago zoe zola адлер азора алина алиса алла алтаи анна антон аня аркади аркадь артем артема артему артур африке ахмето баикал барсик бауман баюн белов белова борис букля вадик валент валера ваня васи вася верони виктор витали витя волга вологд гали галина галя геннад глеб глеба гнедич гоша гриша громов гусев гусько даня даша демина дима дмитри елена ельце жанна жданов женя жукова заречн зина зинаид зине зины зорьки зоя зуев иван иванов игорев игорь ильдар ильина ильини ильич инна ирина казани казань калуги камчат карели карпов кати катя кеши ким кирилл киры клава клавди клаве ковале коля костя кощеи кощея кравцо круглова кузнецова кузьма кузя лада лапина ларисе ларисы лена лене ленина ленинг лены леонид лермон леха леши лида лидия лиза лима ломоно лосев лукич луценк лыков львовн люба людмил люся марат марина марине марины мария марья маша мендел миша москва настя нина нине нины носова нюра обломо олег олега олегу ольга ольге оля омск омска омском онегин орлов павел павлов палыч париже паша пашу пелаге пенза перми петр петров петроз петя печори подмос полина псков пушкин раисы ред рокша роспот руслан рустам рябов рязани савели самара самаре самохи саня сарато саша светла светы сергее серега сибири сидоро снегур сомов сомова соня сочи спарта степан суздал тамара твери тверь тимофе тимур тольят толя тула туле тулы ульяна урале устинь федор федоро федот федя фрося цезаря чехова чкалов шерлок штирли шура эдуард эльвир юля юрии юрьевн אביגיל אבנר אדלר אווה אוחנה אורי אורית אורלי אורליה אורן אורנה אזולאי איילת אילזה אילת איציק איתמר איתן אלון אליהו אלישע אלכס אלמה אלעד אמיר אסתר אפרת ארז אשכנזי באיילו באילת בהרצלי בוריס בחולון בחיפה ביאליק ביוון ביפו בירושל בישראל בכנרת בלפור במעברה בנתניה בערבה בצפת ברחובו ברקת בתיה גבי גדי גדעון גוריון גיא גילי גליה גלית גלעד דורון דורית דימה דינה דליה דנה דני דניאל דפנה הגולן הדס הדר הטכניו הילה הכרמל הלל המרלין הנגב הערבה הרצל השרון ורונית זאביק זהבה זיגי חולון חיפה טל יהודה יואב יובל יוון יונתן יוסי יוסף יעל יעקב יפעת ירושלי ישראל כהן לאילת לביא לגליל לדני לוד לוי לוין לזאביק לחיפה ליאור ליאת ליוסי ליעל לירון לנועה לנעמה לענת לרותי מאיה מאיר מארגנט מגבעתי מהגליל מהטכני מוטי מחיפה מטבריה מיכאל מיכל מיקה מירון מירי מכבי מלוד מסין מסלוני מרגלית מרים נהריה נווה נויה נועה נועם נחום נטע נירית נעמה סבידור סמאח סמדר סמיר עדי עומר עופר עידו עמית ענבל ענבר ענת עפולה פנחס פרידמן צבי צרפת קובה קובי קריית רבקה רובין רומא רון רוני רונית רונן רועי רותי רותם רינה רמי רעננה שדנה שולה שופן שושנה שטרן שלומי שלמה שמוליק שמעון שרה שרון שרוני שרלוק תום תומר תל תמר ابراهي احمد اربد ازمير اسطنبو الاسكن البترا التوقيت الحجاز الرياض السعود الشام الفرات الفطر الفيشا القاهر المتنب المعدا اياد بدر بدرا بشار بطوطه بغداد بنها توقيت تونس جهاد جود حسام حسين حلب حيدر خالد خليل دانا دانه دمشق رامي رايد رباب رنا رياض ريان ريم زحلوق زياد ساره سالم سامر سامي سعاد سعد سلمان سلمي سلوي سمير سناء سوسن شهرزاد صلاله صنعاء ضرغام طارق طنطا عبود عبير عمان عنتره عيسي غار غسان فادي فتحي فرنسا فناله فهد فوزي فيصل قيس كمال كوثر لبني لولو ليان ليث ليلي ماجد مازن محمود مراكش مروان مريم منال ناصر نبيل نجلاء نجيب نزار نسيم نضال نعيم نقنق نوال نوف نيره هاله هبه هدي هديل هناء هند هيثم وايل وداد وليد ياسر يوسف 上海 仁和 佟 刘 北京 吴 唐 孙 孟 宁波 小安 小明 小林 小渡 小满 小王 张三 徐 成都 昆明 李 杭州 梁 欧阳 沈 王 老刘 老吴 老王 胡 苏格拉底 范 葛 豆豆 赵 郑 郝 郭 阿福 阿野 陈 魏
acht catorc celui cents cero cien ciento cinco cincue cinq cinqua cuaren cuatro deux diecis diez dix doce doscie douze drei dreiss eight eighty eins eleven elf fiftee fifty five forty four fourte funf funfzi huit hunder hundre ii iii iv mil mille millio millon mio neuf neun nine ninete ninety novent nueve nullpu ochent ocho one ones onze quaran quator quatre quinze sechs sechzi seis seize sesent setent seven sevent sieben siete six sixtee sixty soixan ten thirte thirty thousa three trece treint trente tresci trois twelve twenty two uno veinte vier vierze vierzi vingt zehn zero zwanzi zwei zwolf восемь восьми вчетве два двадца две двенад двести двое двоики двоику двоих двум двумя двух двухсо девяно девяти девятн девять десяти десяток десять зеро миллио млн ноль нуле нулево нулем нуля один одинна одна одним одно одного однои одном одному одну пятерк пятеро пяти пятиде пятнад пять пятьде пятью семеро семи семь семьде сорок сорока сотни сотню ста сто трем тремя трех трехсо три тридца тринад триста трое троики троих тыс тысяч тысяча тысяче тысячи тысячу четверку четверо четыре четырн шести шестид шесть шестьд אחד אחת אלף אלפי אלפיים אלפים אפס ארבע ארבעה ארבעים ארבעת באחד באחת באלף באפס בארבע בארבעה בחמישה בחמש במאה בעשר בעשרה בעשרים בשבע בשישה בשלוש בשלושה בשלושי בשמונה בשניים בשש בשתי בשתיים בתשע דו הדו החמישים העשרים השבעים השישים השמוני השניים התשע התשעים ואחד ואחת וחמישה וחמש ומאתיי ועשר ושלוש ושלושה ושמונה ושני ושתי ושתיים חמישה חמישים חמש חמשת כאלף לאחת לארבע לארבעה לחמש למאה לעשר לעשרה לעשרים לשלוש לשלושה לשמונה לשני לשתי לתשע מאה מאות מארבע מאתיים מיליון מעשר משלוש משלושה משמונה עשר עשרה עשרים עשרת שבע שבעה שבעים שישה שישים שלוש שלושה שלושים שלושת שלושתם שמונה שמונים שני שניים שש שתי שתיים תשע תשעה תשעים اتنين اثنا اثنان اثنتا اثنتان اثني اثنين احدهما احدي اربع اربعمي اربعه اربعون اربعين الاربع الاف الالف التسعه الثلاث الحاديه الخمسه السبعي الستين الصفر العشر العشري الف الفا الفين الواحد باربعه بثلاث بثلاثه بثلاثي بخمس بخمسين بسته بعشر بعشره بميتين بميه تسع تسعه تسعين تلات تلاته تميل ثلاث ثلاثا ثلاثه ثلاثون ثلاثين ثمان ثماني ثمانين ثمانيه خمس خمسه خمسون خمسين سبع سبعه سبعين ست سته ستون ستين صفر عشر عشره عشرون عشرين لاربعه لثلاث لثلاثه لخمس لخمسه لعشره لواحد مليون ميتين ميه واحد واحدا واحده واحدهم واربع واربعي والثلاثون والعشر وثلاث وثلاثه وثلاثو وثلاثي وثمانو وخمس وخمسه وخمسين وعشرون وعشرين وواحد وواحده 一 一万 一个 一人 一件 一位 一個 一千 一只 一台 一名 一家 一封 一张 一本 一条 一根 一百 一篇 一部 一颗 一首 七 七个 七十 万 三 三万 三份 三位 三元 三十 三千 三家 三张 三条 三段 三百 两 两千 两千元 两百 之一 九 九十 九条 了一 了三 二 二十 二百 二百元 五 五分 五十 五千 五句 五条 五百 五百元 五百块 五道 俩 八 八个 八十 八千 八条 八百 六 六十 六条 六点半 六百 十 十一 十一条 十九 十二 十二个 十二条 十五 十六 十四 十大 十封 十条 千 四 四位 四十 四千 四句 四条 四段 四百 有一 有三 百 百万 零 零分 零号
kurzel 缩写
יכולת القدره قدره
about acerca concernant concerning environ etwa propos regarding respecto uber wg worube насчет об обо около про בנוגע בעניין בקשר לגבי מבחינת بخصوص بشان بنحو حوالي حول حولها عما عن عنكم عنه عنها عنهما وحول وعن 关于 大约 左右 约
abroad 国外
unbedi البته 绝 绝对
בשפע كثره
accent acento tildes במבטא
abnahm accept acepta acepte acepto agreer annehm приемк примет прими примит примут приним принял принят מקובל מקובלו اقبل القبول المقبو انقبلت بالقبو بقبول تقبل قبلت قبلنا قبول مقبول مقبوله وتفضلو ويقبل يقبل 受理 接受 验收
acces accesi acceso access barrierefreiheit schreibzugriff vollzu zufahr zugang zugrif допуска доступ גישה גישת הגישה נגישות الوصول للوصول وصول 访问 门禁
accide аварии аварию حادث حادثا 事故
verseh случаино
hebergement 住宿
acompa בליווי
сопров מלווה
מלווים 陪 陪同
complice kompli соучас
according gemass laut segun selon согласно ולפי לדברי לפי לפיה לפיהם לפיהן לפיו שלפי שלפיהם שלפיהן بحسب حسب وفق 依 按照 据 根据 照
acc accoun compte cuenta iban konten konto kundenkonto ledger rib vereinskonto аккаун счетам счете счету учетка учетке учетки учетна учетно учетну учетны בחשבון החשבון החשבונות והחשבו חשבון חשבונו לחשבון מהחשבו שהחשבו الايبا الحساب بحساب حساب حسابا حسابات حسابك حسابه حسابها حسابي لحساب لحسابي للحساب والحسا 账 账户
ומדויק دقيقا 准确
اتهم المتهم
acid кислот
across quer
accion action bedienung betrieb deed exploitation fonctionnement operation operations деиств операц эксплу אקשן בפעולה הפעולה הפעולו פעולה التشغي العملي تشغيل عمليات عمليه فعله 动作 操作 行动 运营
ההפעלה הפעלה הפעלת لتفعيله
actif activa active activo aktiv פעיל نشيط
activi הפעילות פעילות الانشط النشاط نشاط 活动
actriz שחקנית
adapte 适应
المحول محول
add added adding additionne adds ajoute anada anade anadid anadie anadir append erganz fuge fugen fugt sumar добави добавл добавь дописа дописы допиши прибав склады сложи сложил הוסיפו הוסיפי הוסף הוספנו הוספת הוספתי ומוסיף ומוסיפ ותוסיף יוסיף להוסיף מוסיף מוסיפי נוספה נוספו תוסיף תוסיפו اضف اضفت اضيف اضيفت تضيف مضاف مضافه واجمعه واضف واضيف وتضاف وتضيف ويضاف ويضيف يضاف يضيف 加 加上 加个 加了 增设 多加 新增 添 添加 追加
ajout zusatz дополнение בתוספת התוספת תוספת اضافه الاضاف الجمع لاضافه واضافه والاضا
zusatzlich дополнительно 另外
adject adjeti
calibr калибр כיול تضبط 调 调整
התאמת لضبط
admin admini admins betrei exploi op operad operat ops racine raiz root superu админ админа админи админк админо админу админы корень операт радист рут אדמין האדמין המפעיל השורש כמנהל למפעיל מהמפעי מפעיל מפעילי שהמפעי שורש ادمن الادمن البدال الجذر المشغل جذر روت كمشرف مشغل مشغلك مشغله مشغلين 根 网管
administracion administration verwal администрациеи администрации администрацию администрация 行政
administrativa administrativo اداري الاداريه
admis admit admite admitt avoue confes confiesa испове колись призна пускат تعترف يعترف 承认
adopt adopta adopte יאמץ 采用
adult adulte adulto adults erwach взросл המבוגר מבוגר מבוגרי الكبار بالغ كبار للكبار 大人 成人
adelantado advanc antela avance vorab аванс להקדים מראש المتقد سلف متقدم متقدمه مقدما 高级
pros יתרון
avanta ventaj плюсы יתרונו
advent مغامره 冒险
ad advert kleina promo stellenanzeige המודעה המודעו מודעה מודעות מודעת الاعلانات
anunci פרסומת 广告
publicidad werbun реклам הפרסום
advice adviso beratu conseil conseils consej counse rat совет совета советов עצות نصيحه
asesor berate conseiller יועץ
дела делах ענייני شوون
affect betrof تتاثر توثر 影响
affirm afirma
after afterw apres danach despue nach nachde tras после следом אחרי אחריה אחריהן אחריו ואחרי ואחריה ואחריו ולאחר ולאחרי לאחר שאחרי שאחריה بعد بعده بعدها بعدي وبعد وبعده وبعدها 之后 事后 后 后面 完成后 後
aftern tarde tardes العصر عصرا 下午
again erneut nochma wieder опять повторно снова ושוב מחדש שוב שנית تاني لاعاده 再 再打 再来 又 复 我再 重新
advers agains contra contre dagege gegen opposing vs против מפני נגד נגדו ضد ضدها مقابل
age aged ages edad возрас בגיל גיל גילאי זקונים לגיל מגיל السن العمر عمر عمره عمرها عمري عمريه وعمري 年龄 老化
ago מזמן
acordo acuerda agree agreed agrees ausgem convenu einver nod zugest договорились договоримся договориться кивает киваю соглас соглаш сошлис הוסכם הסכים הסכימה הסכימו להסכים מסכים סוכם סיכמנו שסיכמנ שקבענו اتفق اتفقنا المتفق اوافق توافق فوافقت متفق موافق نتفق واتفق وافق وافقت وافقوا ووافق ويوافق يوافق 同意 点头
החקלאו الزراع
ah אההה
ahead delant onward הלאה ואילך והלאה فصاعدا
air aire luft воздух אוויר האוויר לאוויר الهوا الهواء هواء 气 空气
album albums альбом البوم
algorithme алгори 算法
alignm יישור المحاذ
all alle allem allen aller alles everyt samtli toda todas todos tous tout toute toutes uberha ведь все всеми всему всех фсе בכלל הכול הכל והכול וכל ושכל כול כולה כולן כל לכולנו לכל מכולם מכל שהכול שכל الكل جميع جميعا جميعها عيمج كافه كلنا كله كلها كلهم لجميع وكلهم 一切 一概 俱 全 全体 全是 全部 均 所有 统统 都 都在 都是 都有
angebl якобы
巷 巷子
allow allows authorise permet permis permit разрешает разрешаю разрешить היתר והיתר מרשה מתיר תאפשר תרשה اسمح تسمح تصريح واسمح ويسمح يتيح يسمح 允许 准 许
allowa البدل مصروفه
allowe approved aproba aprobo authorised bewill erlaub genehm licensed permitido permitted допуск допустимы одобре одобрили разреш согласовано утверж אושר אושרה אישר אישרה אישרו אישרתי ומותר מאושר מאושרי מותר מותרת רשאי שמותר اعتمدت المرخص المسمو المعتم سمح مباح مسموح مسموحا معتمد معتمدا معتمده
almost casi nearly presqu roughl почти כמעט تقريبا 差不多
allein alone seul seule sola solos одни לבד לבדה لحالك لحاله لحالي لوحده وحدك وحده وحدها وحدهم وحدي 单独
along вдоль לאורך 沿 顺
alpha אלפא
abeced alphab азбука алфави ابجد الابجد
alfabe alphabetisch ابجديا
alread bereits deja schon ya уж уже וכבר כבר שכבר لقد 已 已经 早就
ademas also auch ausserdem aussi besides demasi ebenfa ebenso genaus likewi outre tambie too trop заодно слишко также тоже גם וגם וכן מדי שגם ايضا كذلك كمان وايضا وكمان 之外 也 也是 也有 也要 以外 太 我也 还有 顺便
מתחלפי 轮流
altern fallba חלופות חלופי חלופיו חלופית البديل بديل بديله
always dauerh foreve immer perman siempr stets toujou вечно всегда навсег насовс ותמיד לנצח לצמיתו שתמיד תמיד الابد دايما دوما ديما 一律 一直 从来 总是 每次 永远 老是
amateu радиол هواه
analis analit analys анализ разбор הניתוח לניתוח ניתוח التحلي تحليل 分析
analyse разберем разбери разбираем שאנתח
разбир שמנתח
anchor якорь
and dnu et naq sowie und ואת 与 且 並 以及 及 和 并 并且 而 而且 與
angel ангел ангела ملاك 天使
углом בזווית 角度
abeill ane animal animau ave badger bear bears bee bees bienen bird birds burro canary cat cats cheval chicke chien chiens cow cows dachs dog dogs donkey drache dragon duck ducks eel eels erizo esel finch fisch fish fox frog frogs fuchs gallin gans gata gato gatos geese goat goats goose gulls hamste hausti hedgeh hen hens heriss heron horse horses huhn hund hunde igel kater katze katzen kestre lamb lapin lobo loro loup mascotas mice mole moth moths oca otter otters ovejas owl owls paloma papage parrot patos peces perro perroq perros pescad pet pets pig pigeon pike poisso rabbit renard rook sable sheep slugs sphinx tiere tortoi trout vaca vache vaches vogel whale wolf wren голубе гусь дракон ежик ежика ежику животн кобель коза корова кот кота котами котов котом коту кошек кошка кошки кошку лис лиса медвед медвеж моль пес попуга птица пчел пчелах пчелы рыб рыба рыбу рыбы собак собака собаки собако собаку сова хомяка щука щуку דבורים דג דגים דובוני דרקון הדבורה הדבורי הדגים הדובון החתול החתולה החתולי הינשוף הכלב העוף הציפור השועל התוכי ודרקונ זאב חיה חיות חתול חתולים כלב כלבה כלבי כלבים מחמד עוף עיזים פרות ציפור שועל תוכי תישא תרנגול ارنب الارنو الببغا الحيوا الدجاج الذيب السمك الطيور العصاف العصفو القط القطط القطه الكلاب النحل ببغاء تتحمل حصان حمار حيوان حيوانا دجاج سمك سمكه عصفوري فراخ قطتي قطه ويتحمل يتحمل 宠物 承担 担 牛 犬 狗 猫 貓 轴承 野狗 野猫 马 驴 鱼 鸟 鸡 鸭 鹦鹉
юбилее юбилеи
annonc announ declar durchs анонс деклар объяви объявл оглаше הודע הצהרה הצהרת והודע מודיע מצהיר שאודיע اعلان اعلانا اعلن اعلنت الاعلا المعلن تعلن وتعلن وليعلن يعلن 公告 公布 宣布 申报
locuto المذيع مذيع
annoyi מעצבן מציק مزعجه
jahrli سنويا
anonym 匿名
answer antwor beantw contes decroc geantw replie replik reply replyi repond repons respon respue rsvp автоответ ответ ответа ответе ответи ответн ответо ответу ответы ответь отвеча отвечу отгадк отзывается отклик отписа במענה בתגובה בתשובה בתשובו בתשובת הגב המענה השב השיב השיבו התשובה התשובו והשב והתשוב ויענה וישיב ולענות ומשיב ועונה וענה וענית ותענה ותעני ותשובו ותשיב יענה יענו ישיב להשיב למענה לענות לתשובה לתשובו מגיב מלענות מענה משיב משיבים נענה עונה עונים ענה ענו ענית ענתה שהמענה שהתשוב שיענה שעונה שתענה תגובה תגובות תגובת תגיב תיענה תענה תעני תשובה תשובות תשובת תשובתה תשובתו תשובתך תשיב اجاب اجابتك اجابه اجب اجبني اجبه اجوبه اجيب ارد استجاب الاجاب الاجوب الاستج الجواب الرد الردود بالرد بتجاوب بترد بيجاوب بيرد تجاوب تجاوبن تجب تجيب ترد تردوا جاوب جاوبني جاوبه جواب جوابا جوابك جوابه جوابها رد ردا ردك رده ردوا ردود ردودك رديت ستجيب فاجاب فاجابه فاجب فاجبت فالجوا فلباه فليجب كيجاوب لتجيب للرد واجبني واجبه والجوا والرد وتجاوب وتجيب وترد وجاوب وجاوبن وجواب ويجيب ويرد يجاب يجيب يرد 作答 响应 回信 回复 回应 回答 回覆 应答 接了 答 答复 答案
antenn антенн
himno نشيد
antivi антиви
антони 反义
any belieb cualqu irgendeine whatso whiche всякая всякии всяком любая любого любое любои любом любому любую любые любым любых нибудь угодно כלשהו לשום اي ايا باي فاي لاي واي وباي 任何
anybod anyone cualquiera quicon احد احدا حدا لاحد لحدا 任何人
anythi whatev наплев مهما
jederz 随时
anyway egal eh irresp ohnehi regardless sowies незави ממילא 不管 不论 反正 无论
appart ferien wohnun кв квартира квартире квартиру בדירה דירה דירת דירתי הדירה לדירה מדירה שהדירה الشقه شقتي شقه
кварти דירות הדירות
apolog извине התנצלו اعتذار الاعتذ
извини извиня להתנצל מתנצלי اعتذر تعتذر فاعتذر نعتذر واعتذر 道歉
извиняется מתנצל يعتذر
appeal recour обжало обраще ערעור الاستي
ausseh появле المظهر ظهور 样子
נספחים الملاحق
applicant applicants bewerber bewerberin candid demandeur kandid oposit solicitante заявит кандид обратившегося соиска המבקש המועמד הפונה למועמד לפונה לפונים מועמד מועמדי מועמדת פונה المتقدمين المرشح 候选
anwenden aplica apliqu applie appliq apply applyi bewerbe gelten gilt postul деиствует деиствуют нанест наноси примен חל חלה חלים יחול יחולו تسري تطبق تنطبق طبق طبقها وطبقها يسري ينطبق 应聘 施
назначаем 任
apprec التقدير تقديري
подоидите подоит подхода להתקרב
approu approv aprobar aprueb freiga zulass одобрение одобри согласование согласованию согласования согласовать утверд אישור אישורי אשר אשרו באישור האישור ואשר ויאשר ולאשר ותאשר ותאשרי יאשר לאישור לאשר מאשר שתאשר תאשר תאשרו תאשרי اعتماد اعتمد اعتمده المواف بموافق موافقه واعتمد وموافق 审批 批准 赞成
ungefa примерно בערך 大概
בערבית לערבית ערבית العربي بالعرب عربي عربيه
archiv stadta архив архива архиве архиво ארכיון בארכיו הארכיו לארכיו מהארכי ارشيف الارشف الارشي 存档 归档
area distri landkr revier zona zone область площад раиона раионе раионн участкового אזור באזור האזור השטח לאזור שטח المناط المنطقه مناطق منطقه 区 面积
argue argued argume debat debate discutimos disput litige quarre streit аргуме довода доводы поруга поспор поссор спор спорил спорит спорны споры спорьт спорят ссорит ויכוח טיעוני להתווכ לריב الحجه الخلاف خلاف مناظره يتخاصم 争议 吵架
around autour herum rund torno вокруг סביב بحدود 上下 前后
arrange ordne ordnen оформи разложите расста להסדיר לסדר תסדר ارتب رتب رتبه رتبها 安排 排好
устрое مرتب
оформляет מסדר שמסדר يرتب
angeko anreis arriva arrive llega llegad llegam llegan llegar llegas llego llegue доехал заезд поступил поступит прибыт приезд приезжаем приеха прилет прихода הגיע הגיעה הגיעו הגעה הגענו הגעתי ההגעה יגיע יגיעו כשתגיע להגיע מגיע מגיעה מגיעות מגיעים שהגיע שהגיעו שהגעתי שמגיע שמגיעי שתגיע תגיע بيوصل تصل سيصل وصل وصلت ووصل يصل 到了 到达 已到
arrows fleche стрелк السهم 箭头
art арт الفن فن
articl articu artike editorial артику редакц статье статьи статью статья במאמר הכתבה המאמר כתבה לכתבה מאמר מאמרים الماده المقال لمقال ماده مقال مقالا مقالات مقالي 文章 本文 篇 这篇文章
artifi kunstl искусс המלאכו מלאכות اصطناع الاصطن الصناعي
als as בתור ובתור כאל כפי بصفتك بصفته بصفتي بصفه بوصفه كما 作为
ascien يصعد
ash esche
стыдно استحي
ask asked asking asks bat beg beggin bitten bittet consul demanda demandait demandant demande demandent demander demandera demanderai demandez frag fragst fragt fragte gebete gefrag gestel nachfr pedi pedimo pedir pedira pedirl pida pidan pidas pide pidele piden pidien pidier pidio pido pose posee poser poses posez pregun supplie задава зададу задает задал задала задали задать задаю задают пересп попрос попрош просил просим просит просиш просят прошу спраши спроси спрося спрошу умоляю אשאל וביקשה ובקש וכשישא ומבקש ותשאל ייעוץ ישאל ישאלו כשביקש כשיבקש כשישאל כשמבקש כששואל להתייע לשאול מבקש מבקשים מבקשת נשאל נשאלה נשאלת שאל שאלו שאלת שאלתי שביקשה שהתבקש שואל שואלים שואלת שמבקש שנשאלת ששאל ששאלתי ששואל ששואלי ששואלת תשאל اسال اسالك اسالني اساله اسالهم بتسالك بسالك تسال تسالك تسالني تساله تسالها تطرح رجوتك سال سالت سالتك سالتني سالته سالتها سالك سالنا سالناه سالني ساله سالها سالوا سالوك سيل سيلت نسال واسال واسالن واساله وتسال وسال وساله يسال يسالك يسالني يساله يسالون يطرح 一问 再问 問 就问 查阅 求 询问 请教 追问 问 问了 问到 问得 问过
ассист 协助 辅助
assistance assistenz סיוע
agent agente agents ai ais asiste assist auskunftsbot auxili ayudan bard bot bots chatbo chatgp claude copilo diener gpt helfer helper ia ik ki kis lehrerbot lernbo lesebo llm llms model modele modell modelo models oracle oracul orakel postfachhelfer robot robote robots servan sprachassistent sprachassistenten sprachmodell sprachmodelle sprachmodellen tnatsi агент агента агенто агенту ассистент ассистента ассистентам ассистентов ассистентом ассистенту ассистенты бард бот бота ботам ботов ботом боту боты ии лепка моделе модели модель помощн робик робот робота робото роботу אורקל אטבוט אטבוטי בדגמים בוט בוטים במודל בעוזר דגם דגמים האורקל הבוט הבוטים הדגם המודל הסוכן הסוכני הסייען העוזר העוזרי העוזרת הרובוט והבוט והמודל והעוזר ושהמוד כמודל כסוכן כעוזר כשהבוט לבוט לבוטים לדגם למודל למודלי לסוכן לסייען לסייעת לעוזר לעוזרי לעוזרת לרובוט מהמודל מהעוזר מודל מודלי מודלים ממודל סוכן סוכני סוכנים סוכנת סייען עוזר עוזרי עוזרים עוזרת רובוט רובוטי שהבוט שהמודל שהסוכן שהעוזר שמודל שמודלי الاليي البوت البوتا الروبو الطراز المساع المعاو المعيد المودي النماذ النموذ الوكلا الوكيل بالمسا بمساعد بوت خادمي دعاسمل روبوت روبوتا كمساعد لروبوت للبوت للروبو للمساع للنماذ للنموذ للوكلا للوكيل لمساعد لنماذج لنموذج مساعد مساعدا مساعدك مساعدن مساعدي نماذج نموذج نموذجا والبوت والمسا وكيل وكيلا 中介 代办 代理 代理人 剂 助手 助教 助理 坐席 型号 幫手 模 模型
уверял 放心
asterisco sternc звездочкои звездочку בכוכבי כוכבית
asteri звездо
at bei beim chez um при אצל אצלו אצלי אצלך אצלכם אצלם אצלנו عند وعند 于 就在 於
банкомат الصراف
adjunt anbei anhangen attach beilie enclos joigna joigne joindr jointe вложит прикла прикре прилаг приложи приложит приложите приложить בצירוף המצורף המצורפ ולצרף ותצמיד יצרף לצרף מצורף מצורפו מצורפי מצורפת מצרף מצרפים מצרפת צורפה צירפתי צמוד צרף צרפו צרפי שצירפת תצרף ارفق ارفقت ارفقته المرفقه مرفق مرفقا مرفقه نرفق وارفق ومرفق يرفق 附 附上 附在
adjuntos anexo anhang anlage annex annexe appendix attachment attachments вложен בנספח הנספח לנספח נספח שבנספח المرفق الملحق مرفقات ملحق والمرف 附件 附录
angrif ataque attack attaqu raid атак атаки атаку התקפות תקיפה الهجوم بالهجو هجوما 攻击
angrei attacker attackers hacker злоумы хакер האקר ההאקר התוקף תוקפים المهاج مخترق هاكر
acuda asisten asistencia atende atiend attendance явка הנוכחו נוכחות الحضور بحضور حضور حضوركم حضوري وحضور 出席 到场 参会 参加 考勤
присут נוכחו נכחו حضر حضره
נוכחים الحاضر
ويحضر يحضر
achtun atenci attent вниман לתשומת انتبه 注意 要注意
слышно مسموع
audien publik zielgr аудито הקהל לקהל קהל الجمهو للجمهو والجمه 观众
authentification المصاد 认证
authority autoridad autorite regulator полном ברשויו הסמכות הרשות סמכות רשויות רשות السلطه الهييه هييه
autorisation autorizacion vollma تفويض 授权
autoriser autoriza autorizo
autori berechtigt habili מוסמך מורשה المفوض مصرح مفوض
auto automa domoti maschinell maschinelle автома אוטומט האוטומ הממוכן الالي الاليه التلقا اليا اوتوما تلقاء تلقايي 自动 自動
automata automate
disponibilidad disponibilite זמינות
availa dispon verfug vorhanden доступен доступны имеетс זמין פנוי פנויה פנויים المتاح متاح متاحه متفرغ متوفر متوفره 可用
averag avg median moyenn средне средня בממוצע הממוצע ממוצע المتوس متوسط متوسطه 平均
תעופה الطيرا
avoid evitar evite eviter evitez evito להימנע נמנע وبلاش وتجنب 别用 忌 避免 避开
absenc absent aside away beisei fort weg отсутс подаль בהעדר היעדר الغياب جانبا غاب غابت غايب غياب 不在
markis toldo
arrier atras back dorso dos espald rear rucken ruckse traser verso zuruck задним заднюю назад оборот обратно спина спинои спины אחורית בחזרה גב האחורי חזרה الخلف الخلفي ظهرك ظهرها ظهري 后方 背 背面
antece backgr fondo hintergrund фоне ברקע רקע الخلفيه خلفيه 背景
mochil рюкзак
awful bad badly bose bosen evil fatal mala malas malefi malvad mauvai nasty naught peor pire pis rogue schlec terrib worse worst злая злого злои злые плохая плохие плохо плохои похуже страшного хуже גרוע גרועה גרועות המרושע הרע הרעה הרשע מרושע נורא רע רשע السييه الشرير رديء سوء سيي شرير 不太好 不好 不良 坏
badge badges
balanc guthab kontos saldo saldos solde баланс остатка остато היתרה יתרה יתרת מאוזן מאזן ارصده الرصيد رصيد رصيدك رصيدكم
bankin банков البنكيه المصرفيه
купюр שטרות
bankru pleite افلس 倒闭
штрихк ברקוד הברקוד باركود
торг المفاص
бармен המוזג
base based bases basis founda основа основе בבסיס בסיס הבסיס יסוד לבסיס סמך اساس اساسها استناد الاساس بقاعده هالاسا 依据 基 基础 进制
cuenca тазик الحوض
batch lote партии партия الدفعه 批 批次 批量
баню баня
am are aw be been being bist era eramos eran eras eres est estaba estamo estan estar estara estoy etaien etais etait etant ete etes etre fue fueran fueras fueron fut gewese gibts habra hubo im is ist re seas sei seid seien sein ser serai seran seras seria sido siendo sind soient sois soit sommes somos sont sos soy soyez suis waren warst was werden were worden wurde wurden wurdes будь будьте был была были было быть есть оказат побудь ре являет היה היו היינו היית הייתה הייתי הייתם היתה והיה והיינו והייתה ונהיה ושיהיה ותהיה יהיה יהיו להיות שהיה שהיו שהיית שהייתה שיהיה שתהיה תהיה תהיי اكون تكن تكون فتكون كان كانت كانوا كن كنا كنت كون وتكون وكان وكانت وكنا وليكن ويكون يكن يكون 你在 你是 係 即为 我在 我是 才是 是 昰 的是
豆 豆子
beau bel belle bonita bonito cute joli pretty schone красив милень חמוד יפות اجمل الاجمل جميل جميله 可爱 好看 美
bc becaus denn parce porque pq wegen weil потому בגלל כי משום بسبب عشان علشان لان لانك لاننا لانني لانه لانها لانهم لانو لاني 因 因为
became become conviertete devien geword hazte redevi стал стали стало станет станов стань הופך הופכים הופכת הפכו והופך נהיה تصبح تصير صار صارت صاروا صرت فصار وصار وصارت ويصير يصبح يصير 变成 成 成为 成了
говяди בקר 牛肉
בכוורת הכוורת כוורת לכוורת
ante antema antes avant before bevor davor devant pre vor vorher zuvor заране перед передо прежде בטרם בפני בפניו ולפני טרם לפני לפניו לפניי מלפני שלפני שלפניה امامهم سلفا قبل قبلك قبله قبلها قبلي قبيل قدامك 事先 以前 前 预
anfanger beginner beginners debuta למתחיל المبتد للمبتد مبتدي 入门
behalf sake ради מטעם بالنيا نيابه
behave behavi comportate conduct verhalte веди провед провел провес проводи проводим проводит ולנהוג ותתנהג להתנהג מתנהג תתנהג نجري 进行
compor verhal поведе ההתנהג התנהגו السلوك سلوكك 行为
behind dahint derrie detras hinten hinter сзади מאחור מאחורי خلف ورا وراء 背后
ventre 肚子
appartient belong gehore gehors gehort принад שייך שייכות שייכת 属 属于
abajo below darunt debajo dessou drunte unten внизу ниже снизу להלן למטה מטה מלמטה מתחת שלמטה שמתחת ادناه اسفل 下 下方 下面 低于 底下
пользе пользу הטבה الفايد فايده نفع
польз فوايد يفيد
bet parie спорим اراهنك 赌
among betwee dazwis entre zwisch между среди בין ביניהם ביניהן בינינו בינך בקרב לבין שבין بين بيناتن بيننا بينها بينهم بينهما بيني وبين وبينك وبيني 之间 其中
beyond dela сверх
dorsal peto
bibliografia ביבליו
big bigger bigges grand grande grands gros grosse huge large larger larges больша больши большо крупно крупны покруп גדול גדולה גדולות גדולים הגדול הגדולה اكبر الاكبر الكبير كبير كبيره 大
abrech beleg belege bill billin bills bon factur invoic justif minuta receip rechnu recibo resgua квитан наклад получение получении получения поступления счет счета чек чека чеке чеки чеков בחיוב החשבונ הקבלה הקבלות חשבוני לקבלה לקבלת קבלה קבלות קבלת استلام الاستل الايصا الفاتو الفوات الوصل ايصال فاتورت فاتوره فواتير لاستلا وفاتور 发票 提单 水费 账单
bind binden bindet bindin binds bound empate encuad gebund tie tied verbindlich כריכה מחייב מחייבו מחייבת עניבה קושרים קשרו ملزم ملزما ملزمه 扎 绑
биогра السيره سيره
birth born nace nacimi naissa nee родилс рожден לידה נולדה الميلا ميلاد ميلاده ميلادي ولدت 出生 生 生育
annive birthd cumpleanos geburt kindergeburtstag ההולדת הולדת 生日
bissch bit bits толика בביט לביט 带点
bite happch клева 一口
מריר المر 苦
pizarr السبور 黑板
кузнец الحداد
bla בלה
blame تلوم يلام
ברכה البركه 福
blind ciega persia עיוור اعمي عمياء كفيف
blink blinks мигает мигают моргни מהבהב
bloc block blocke blocks bloque блок блока блоке блокир блоком заблок перекр בלוק החסימה החסימו חוסם חוסמים חסום חסימות חסימת ייחסם לחסום נחסם שחוסם الحجب كتله 不通 堵 拦 挡
blog блог блога блоге בלוג בלוגים הבלוג לבלוג מהבלוג المدونه مدونه
blow coup golpe дует
بلوتوث 蓝牙
board boardi boards bord bordo brett embarq junta tabler vorsta борт борту доска доске доски доску правле табло בלוח דירקטו הדירקט הלוח כשהלוח לוח לוחות ללוח الالوا اللوح اللوحه بلوحه لوح لوحه 板 留言板 登机
arm auge augen blood boca body bouche brain bras brazo cabeza cara caras chest coeur corazo corps cuerpo dedo dedos dents diente dna ear ears epaule eye eyes face faces feet finger foot hair hand hande handen hands head heads heart herz hip knee knees knie kopf leg legs mains mano manos mouth mund nase nez nose oeil ohr ojo ojos oreill peau pelo pied pieds piel remett rodill sangre schwan shoulder skin tail teeth tete thumb thumbs tongue tooth uberge wing yeux zahne волос главе глаз глаза глазам голова голове головн голово головы зуб зуба зубов зубы колено крови лица лицо лицом наизус ногами ноги ногои ножек ножки носом палец пальца пальце пешком плечам плечо рот рука руками руках руки рукои руку сердца сердце сундук теле тело уха ушко хвост אגף אוזני אצבע אצבעות באוזן באוזני בברך בגוף ביד בעין בראש ברגל ברכיים גוף דם האצבעו הברך הגוף היד הכתפיי הלב העין העיניי הפנים הראש יד ידיים כנף כפיים לב לגוף ליבי ללב לעיני לעיניי לפה לראש לשיניי מהראש עין עיניים פני פנים ראש רגל רגליים שיני שיניים שיער اسنان الاسنا الاصاب الانف الجلد الجناح الدم الذيل الراس الركبه الرووس الصدور العين العيون القلب الكتف المتن الوجه اليد ايدك باصبع بالعين باليد براسك بلسان بلسانك بيد بيدك بيدي توجه جلده جناح دم دماغي ذيل ذيلها راس راسك راسه راسي صدرك ضرسي عين عينك عينيه قلب قلبك قلبها لسان لسانه واتجه وجه وجهك وجهه وجهها ووجه يد يدك يدها يديك 体 口 口腔 嘴 嘴上 头 尾 尾巴 当面 心 心脏 心裡 心里 手 手上 手头 手里 抽血 正文 毛 牙 皮 目 眼 眼睛 耳 耳朵 胸 脚 脸 腿 膝盖 舌 血 身 身上 身体 面 齿
bold fett gras negrit жирным 加粗
bomba פצצה
кости עצמות
bonus gratif бонусо премии премию בונוס
adressbuch book books buch buche buchen bucher bucht cookbo gasteb guestb libro libros livre livres manusc reservar заброн книг книга книгам книге книги книгу книжно книжны медкни рукопи בספר הספר הספרים וספרי ספר ספרים שהספר احجز الكتاب الكتب المخطو تحجز كتاب كتابا كتابكم واحجز ويحجز يحجز 书 图书 稿件 订
boring dull langwe скучна скучно скучны המשעמם משעמם משעממת
auslei borrow emprunte معار 借 借用
борщ борща борще
amo amos arbeitgeber boss bosses ceo chairm cheffe chefin chefs chief directeur director directora directors directrice direktor employer employers employeur encargada encargado executive filialleiter gerant gerent geschaftsfuhrer gestionnaire gestor gm headma jefa jefe jefes leiter maitre manager managers master meister metteu patron personalchefin principal responsable schichtleitung schull superv surveillants барин директ заведу мастер менедж нанима научру началь предсе режисс руково управляющая управляющему управляющии шеф шефа בוס במאי הבוס הבמאי המנהל המנהלי המנהלת המנכ המעסיק המפקח הרמטכ ומנהל כמנהלת לאחראי לבוס לממונה למנהל למנהלי למנהלת מהבוס מהמנהל מנהל מנהלי מנהלים מנהלת מנכ מעסיק מעסיקי מפקח اجيد اسطي المدرا المدير المشرف الناظر بالمدي تجيد تنفيذي رييسك سيد سيدك للمدير للمشرف لمدير ماجستي مدير مديرا مديرتي مديرك مديره مديري مراقب مشرف مشرفه والمدي والمشر يجيد 主任 主管 导演 师傅 师父 店长 总监 总经理 校长 经理 老板 董事 雇主
ambas ambos beide beiden beides both оба обе обеих обоим обоих שניהם שנינו שתינו عليهما 双方
bas bottom дно дном низу בתחתית שבתחתי תחתית الاسفل 底 底部
braces bracke corche croche klamme скобка скобки בסוגרי הסוגרי שבסוגר الاقوا القوس القوسي قوسين 括号
brake brakes frein freno frenos тормоз בלמים הבלמים מעצורי الفرام فرامل 刹
ast branch filial rama ramas sucurs ветка ветке ветки ветку отделение отделения филиал בסניף בענף הסניף הסניפי הענף לסניף לענף מהסניף סניף סניפים ענפים الفرع الفروع فرع فرعا لفرع 分支 枝 网点
brand marcas marke marque המותג מיתוג 品牌
brave valien אמיץ شجاع
bravo احسنت
averiado breach break breaki breaks breche brich bricht brise broke broken casse casser crack cracke cracks descan kaputt knackt pauses rompe romper roto ruptur ломает ломать нарушить нарушь оборва переменах переры разбил разобь сломал сломан трещин בהפסקה הפסקה הפסקת התקלקל לשבור מקולקל נפרצה נשבר סדקים פורצת פריצות פרצו פרצת שבור שבורה استراح اكسر اكسرها المكسو انكسر انكسرت تعطل تعطلت تكسر خربان كسر كسرت كسرتها مكسور مكسورا مكسوره 断 破 碎 裂 违约
averia panne поломк
القاطع قاطع
breath дыша дышать לנשום נשימה
kurz коротко кратко בקיצור בקצרה باختصا وباختص
bright lumino светлы בהיר 亮
apport bracht bring bringe bringi brings bringt brough mitbri trae traed traer traia traiga traigo довест привез привес привож принес принос הביאה הביאו ותביא יביא להביא מביא מביאה מביאים תביא احضار احضر احضروا بجيب تجيبه جبتي هاتها واحضر وجبت يجلب 带 带来 带过 要带 请带
emissi эфир эфире בשידור שידור البث 广播 播
השדרן השדרני
المكنس مكنسه
bruhe caldo бульон المرق 汤头
browsi גלישה التصفح 浏览
parcou يتصفح
гречка гречки гречку
budget presup бюджет בתקציב התקציב מהתקצי תקציב المواز الميزا ميزاني 预算
armame assemble bauen baut build builds built gebaut monta montam montando montar rebuil zusammensetzen постро сборка сборке сборки сборку собран строи строит בונה בונים בנה בנינו בניתי ירכיב לבנות להרכיב נבנה נבנו נבנתה שבנה שבנתה תבנה תרכיב يبني 建 搭
bullet puces stichp vineta
бюро 局
brennt brule burn burned burnin burns burnt горит сгорел נשרפה שרוף احترق حارق محروق محروقه 烧 燃
buried закапы 埋
busy liado occupe занят занята занято עמוס مشغول مشغوله ينشغل 忙
aber allerd althou aunque but doch howeve jedoch mais obwohl pero pourta sino sonder though зато но однако хоть хотя אבל אך אלא لاكن لكن لكنني لكنه لكنها لكني وانما ولكن 不过 但 但是 却 可是 而是 虽然
boton botone bouton button knopf кнопка кнопки кнопко кнопку пугови הכפתור כפתור לחצן الازرا الزر الزرين زر زرار 按钮 钮
achat achats achete bought buy buying buys compra compre compro einkauf gekauf kauf kaufen kauft procur purcha shoppi закупи закупк закупо купи купил купила купили купит купите купить куплю покупает покупал покупать покупк покупо הקניות הקנייה הרכש יקנה לקנות לרכוש לרכישת קונים קנה קנו קניות קנייה קניית קנינו קניתי רכישה רכש اشتر اشتري اشتريت اشتريه التسوق الشراء المشتريات بشراء تشتر تشتري شراء شرايه كيشري مشتريا واشتري يشتري 买 購物 购 购买 购物 采购
acheteur bidder buyer buyers comprador закупщ покупа הקונה הקונים לקונה קונה المشتري المشترين للمشتر
by indem par por по בידי ידי بفعل بواسطه 由 被 被人
cactus קקטוס الصبار
cafeteria המזנון הקפיטר
berechnet calcula calculate calcule calculer rechne לחשב תחושב תחשב احسب تحسب تحسبلي واحسب يحسب 计算
calcul расчет חישוב לחישוב
calend diary dienstplan fahrpl horair horari kalend plannings putzpl roster rota schedu stundenplan tagebu timeli timeta график дневни календ распис מהיומן التقوي تقويم تقويمه مذكراته مذكراتي يوميات 历 排班 日历 日程 日记
anrufer appela caller المتصل
camp campam campin לקייטנ מחנה المخيم 营
campag campai campan במערכה והמערכה حمله
able can conserves could durftest kann kannst konne konnen konnte peut peuven peux podeis podes podia podias podra podran podria pourra pourri pourro pouvai pouvez pu pudier pudo pueda puedan puedas puede pueden puedes puedo puisse мог могла могли могу могут можем может можете можешь можно смогу сможет сможеш способен умеет умеешь уметь умею ויכול יוכל יוכלו יכול יכולה שאוכל שיכול שנוכל תוכל استطيع اقدر بتقدر بقدر تستطيع تقدر وتستطي ويمكن يستطيع يقدر يمكن يمكنك يمكنه 也可以 也能 即可 可 可以 可否 可在 我能 才能 罐 能 能不能 能否 能说 都可以 都能
abolis abrogee absage annula annule anula anulad anulan anular anule aufgeh aufheb cancel derogadas entfal kundig repeal revoke revoqu storni storno аннули отмена отмене отмени отмену отмены отменя בוטל בוטלה בוטלו בטל בטלו ביטול ביטל ביטלו ביטלתי הביטול ובטל ומבוטל ומבטל ותבטל יבטל לבטל לביטול מבוטל מבוטלו מבוטלי מבוטלת מבטל מבטלים מבטלת מתבטלת תבטל תבטלי الالغا الغ الغاء الغت الغوا الغي الغيت الغيته بالغاء تلغي للالغا ملغاه ملغي ملغيه والغ ويبطل يبطل يلغي 取消 撤销
навес חופה
capaz מסוגל
capaci вмести емкост السعه 容量
capita caps haupts majusc mayusc заглав капсом столиц בירת عاصمه 资
يلتقط يلتقطه
card cards carte cartes ficha fichas karte karten rollenkarte tarjet визитк карт карта картам карте картои карточ карту карты медкар בכרטיס הכרטיס הקלף כרטיס לכרטיס מהכרטי קלף البطاق بالبطا ببطاقه بطاقات بطاقتك بطاقته بطاقتي بطاقه 信用卡 卡 卡片 牌
الهيل هيل
care cuide nursin soin soins уход אכפת הצהרון סיעוד التمري العناي تمريض 护理
carefu cautio pruden vorsic внимат осторо זהירות الحيطه بعنايه 小心 细心
cargo freigh груз груза грузом 运费
carpin נגר
carrier spedit transporteur перевозчика الحامل الناقل ناقل
carrie carry carryi lleva llevab llevam llevan llevar llevas lleve lleven llevo portait porten tragen tragt везет везли возит вынест несет нести отнест احمل تحمل تحمله يحمل يحملها 携带
cas case cases caso casos testfa дел деле дело делу кеис случае случаи случая במקרה בתיקים המקרה המקרים לתיקים מקרה מקרים נרתיק القضيه قضيه 案 案例 用例
caisse cajero кассир בקופה הקופאי הקופה לקופה מהקופה קופה الكاشي كاشير 收银
auflau запека
随便 隨便
catalogo katalo катало הקטלוג קטלוג كتالوج
catch caught pillen лови ловит ловят поимал שנתפס שתופס תופס תופסת
cateri קייטרי
causa cause caused causes ursach לגרום נגרם تسبب سببها يسبب 导致 造成
נחגוג 庆
celda cell cells zelle ячеика ячеики בתא התא התאים תא תאים
اسمنت الاسمن
цензор رقيب
censur zensur цензур צנזורה الرقاب رقابه
сантиметра סנטימט
zentim сантим سنتيمت 厘米
center centrer centro hub leitst центр центра центре במרכז המרכז ובמרכז מהמוקד المركز مركز 中心
centur jahrhu siecle siglo века המאה القرن
cerami керами קרמיקה الخزف
ceremo הטקס טקס לטקס
attest certif urkund zertif zeugni медспр сертиф справк удосто בתעודה בתעודת התעודה ותעודה ותעודו ותעודת תעודה תעודות תעודת الشهاد شهادات شهاده مصدقه وشهاده 证 证书
cadena chain chains encade kette ketten цепи цепь السلسل 接龙 链
challe reto تحدي
чемпио אלוף
אליפות بطوله
chance hasard סיכוי 机会
alter amendm andern andert anderu avenan bascul bearbe cambia cambie cambio change changi convert convertis convierte echang edit edited editin ersatz ersetz exchan geande getaus gewech reassi reescr rempla replac revised revisi rewrit schalt substi sustit swap swappe swaps switch tausch uberar umgest umstel vertre wandle wechse альтер замена замене замени замену замены заменя измене коммут меняем меняет меняи меняит менял меняли менять меняю меняя обмен обменя отреда перекл перепи подста поменя правим править правка правки правку правок сдачи сдачу сменен смени сменил сменит сменна сменщи הוחלף הוחלפה הוחלפו החליף החליפו החלף החלפה החלפות החלפנו החלפת החלפתי המחליפ המירו המר השינוי השתנה ולהחלי ולשנות חילופי יוחלף יחליף ישתנה להחליף להחליפ להמיר למחליף לערוך לעריכת לשינוי לשנות מוחלפת מחליף מחליפה מחליפו מחליפי משנה משנים מתג ערוך עריכה ערכו שהשתנה שינוי שינויי שיניתי שישנה שממיר תחליף תחליפו תעבור תשכתב תשנה استبدا استبدل اعدل اغير التحري التعدي التغيي الصرف بتعديل بتغيير بدلناه بدلها بدلوا تبادل تبدل تبدلت تبديل تتبدل تستبدل تعدل تعديل تغير تغيرت تغيروا تغيير تغييره تنقيح سيحل صرف عدل عدلته غيرت غيروا فغير لتغيير للتعدي مبدل نبدل نغير واستبد وغيرت ويبدل ويستعا ويغير يتبادل يتغير يستبدل يغير 交换 代 代替 兑 切换 变 变更 变更为 换 换个 换了 换掉 换过 改 改了 改以 改写 改得 改成 改过 更换 更改 替换 编 编辑
channe kanal канал канала канале каналу בערוץ ערוץ ערוצים القناه قناه 渠道 通道 频道
chaos хаос כאוס
bosewi caract charac erzahler figur hero heros narrad narrat npc papel persona personaje personalidad personality personnage personnalite pnj rol role roles rolle rollen vilain villai villan zeiche герои героя знаков личнос персонаж персонажа рассказчик роли роль символ характ אופי אישיות בתפקיד גיבור דמויות דמות הגיבור הדמות התפקיד ותפקיד לדמות לתפקיד מהדמות מהתו מהתפקי קריין תו תווים תפקיד תפקידי תפקידך الادوا البطل الدور الراوي الشخصيات الشخصيه بالدور بدور بطل بطله بطلها دور دورك دوري راوي شخصيتا شخصيتك شخصيه والراو 人格 人物 反派 字符 性格 汉字 角色
характеристика الصفه صفه
המטען الشاحن شاحن
chart المخططات
רודפים 追
barato cheap cheape gunsti выгодн дешевл הזולה זול ارخص الارخص رخيصه 便宜
cheat cheate cheati cheats triche לרמות الغش 作弊 诈 骗
assess audit auditoria auswer bewertung bewertungen bilan check checke checki checks cheque coche cocher cochez comprobacion comprobar compru controlez corrector diagnostic epreuv essais eval evalua evalue experiment gegenl gepruf getest inspeccion inspected inspection itv postmo probad proban probar proofr prueba pruf prufe prufen pruft prufun qa relect resena review revisa revise revue rezens screening test testbericht teste tested testen testin tests tuv valoracion verif verifi verify анализы аудит диагностики контрольная контрольнои контрольную обзор опресс осмотр отзыв отзыва отзыве отзыво отзывы оценив поверк провер ревью рецензия сверит сверю сверяе тест теста тестир тестов тесту тесты эксперимент אומת אימות בבדיקה בבדיקו בבדיקת בביקור בדוק בדיקה בדיקות בדיקת בדקו בדקנו בדקתי בודק בודקים בודקת ביקורו ביקורת האימות הבדיקה הבדיקו הבודק הבודקת הביקורות הביקורת המבחני הניסוי הערכה הקרנה ואימות ובדקו ודאו ונבדק טסט יבדוק לאמת לבדוק לבדיקה לבדיקת לביקור לוודא מאומת מבדיקת מבחנים נבדק נבדקו נבדקים נבחן ניסוי ניסויי סקירה סקירת שאבדוק שבודק שבודקת שנבדוק תבדוק תבדקי اتاكد اتحقق اختبار اختبرن اراجع اراجعه افحص الاختب التحقق التدقي التفتي التقيي الفحص المراجعات المراجعه باختبا بمراجع بيراجع تاكد تتحقق تجارب تحاليل تحقق تحققت تدقيق تراجع تفحص تفقد تقييم تقييما تقييمي راجع راجعت راجعها راجعوا راجعي فحص فراجع لاختبا للتاكد للتحقق للمراج مراجعا مراجعه معاينه نتاكد والتحق وتاكد وتراجع ومراجع يتحقق يراجع يفحص يقيم 书评 化验 复习 复核 实验 审 审查 审核 审计 审阅 查 核实 核对 核查 核验 检 检查 检验 测 测试 综述 考 评价 评估 评审 验 验证
checko kasse kassensystem касса кассе кассу 退房
kirsch вишнев דובדבן
baby bebe boy chaval chica chico chicos child childr crios daught enfant fille fils girl girls hija hijo hijos jugend junge kid kids kinder nena nina nino ninos sohn son sons teenag tochte toddle youth девоче девочк девушк девчон детеи дети детска детски детско детьми детям дочери дочка дочке дочки дочь малыше малыши мальчи ребенк ребено сын сына сынок сыном сыну юнга בן בני בנים בת הבן הבת הילד הילדה הילדים הנוער התינוק ובניו והבן והילד והילדי ילד ילדה ילדות ילדים ילדתי לבני לבת לילד לילדה לילדים לנוער לתינוק מילדים נוער נער נערים שהבן שהילדי שילדה תינוק תינוקו תינוקת ابن ابنته ابنتي ابنك ابنه ابني اطفال الابن الاطفا الاولا البنات البنت الشباب الصبي الطفل العيال الولد اولادي بن بنات بنت بنتها بنتي شاب طفل طفلا عيالي لابن لابنتي لابني لاطفال لبنتي لطفله للاطفا للاولا للبنات للصغار وابني والاول والعيا ولد ولدي 儿 儿子 儿童 女儿 女孩 女生 婴儿 子 孩子 宝宝 小姑 小姑娘 小孩 小朋友 幼儿 闺女
enfanc الطفول
infant ילדותי
детское детском
китаис 中文 文言文 语文
choice choisi choix choose choosi chosen electe elegir elige elija elu elus gewahl opcion opt option pick picked picks select wahl wahlen варианты выбери выбор выборе выбрат подбер подобр אופציו אפשרוי אפשרות בוחר בוחרים בוחרת בחרו האפשרו לבחור נבחר קטיף اختار اختر اختيار الخيار المختا تقطف خيار خيارا خيارات فاختر واختر وحدد 拣 挑 捡 摘 选 选择 选项 采
קוצץ مقطعه
cronic хроник
סיגריה السيجا
circle kreis круг кругу המעגל מעגל מעגלים دايره 圈
burger citize citoye ciudadano гражда אזרח المواط مواطن 市民
אזרחות באזרחו
civil المدني
behaup claim claime claimi claims reclam претен утверждает הטענה התביעה וטען טוען טוענת טען טענו טענות יטען שטוען תביעה תביעות תביעתך ادعاء ادعي المطال تدعي يدعي يزعم 主张 声称 自称
العشير 族人
aplaus applau clap מחאו מחיאות وصفق يصفق
aclaro לברר اوضح
clase clases class classe klasse schulk заняти класс класса классе классн классо классу בכיתה בכיתות החוג הכיתה הכיתות חוג חוגי חוגים כיתה כיתות לחוג לכיתה לכיתות מהחוג מהכיתה שהחוג الصف الصفوف الفصل صفي للصف للفصل 一班 一类 三班 上课 二班 全班 各班 班 班级 课
קלאסית الفصحي بالفصح فصحي
לסיווג סיווג تصنيف
המסווג מסווג
clause clausu البند البنود ببند بند بندا بنود
aspira bleach clean cleaned cleani cleanu descal entkal gerein lavado lavar lave laver lejia limpia limpie limpio menage nettoy polish polnis propre ranger ranges rangez reinig rincer rincez rinse sauber schorn staubs sweep tidy vacuum wasche wash washed washin вычист метет моет моите мыть мытье отмыть очистк подчис полоск почист промои промыв пылесо стирал субботник чистит чистки чистог чистую чистыи הניקיו לכבס לניקוי לנקות לשטוף מהניקי מנקים ניקוי ניקיון נקי נקייה נקיים נשטף קלין שואב שוטפים שטפו اشطف اغسل التنظي انضف تتمضمض تنظيف غسل نظف نظيف نظيفا نظيفه يغسل 冲洗 干净 扫 扫地 水洗 洁 洗 洗手 清洁 清洗 清理
النظاف نظافه
clair claire clara claro claros clear cleare clearl evidem klar lesbar obviou raumen readab очисти понятн четко ясная ясно ברור ברורה כמובן صحو مقروء واضح واضحا واضحه 明 明明 明显 清 清晰 清楚 清除 看得懂 能读
clever inteligencia intell kluge smart smartd wise интелл смарт умная умница умного умнои умному умные умныи умным умных בבינה בינה הבינה החכם החכמה חכם חכמה חכמים לבינה الاذكياء الحكيم الذكاء الذكي الذكيه بالذكا حكيم ذكاء ذكي ذكيا ذكيه شاطر للاذكي للذكاء والذكا 情报 聪明
clima المناخ
climb climbi monte montee monter лезть лезут 上山 爬 爬山 登 登山
clip المقاط المقطع مقاطع مقطع
cerrad cerrar cerro cierra cierre cierro clore clos close closed closes closin closur clotur ferme fermee fermer fermet fermez geschl precin ruheta schlie seal sealed shut siegel близко вприты заклеи закрои закрыв закрыл закрыт запеча печати печатью пломба пломбу пломбы אטים הסגור ולסגור ותסגור חותם ייסגר יסגור לאטום לסגור נסגר נסגרה נסגרו נסגרת סגור סגורה סגורות סגירה סגירת סגרה סגרו סגרנו סגרתי סוגר סוגרים קרוב קרובה שנסגר תעצום اغلاق اغلق اغلقت اغلقوا اقفل المختو المغلق تغلق سكرت فاغلقو مسكر مغلق مغلقا مغلقه واغلق ويغلق يغلق 停业 关 关了 关好 关门 关闭 密封 封 封了 打烊 闭 闭眼
armari ארון הארון לארון خزانه
abrigo apron belt bolsil bonnet boots botas bottes calcet camisa camise capot chalec chaqueta chauss cloth clothe coat coats collar convie costum cuero dress echarp gant gants gilet glove gloves gorro guante hat hats hemd hood jacket jumper kleidu laine lana laundr lavand leathe linen linge medias pano pocket regenj robe ropa scarf schuhe shirt shoe shoes sleeve sock socks sombre suit suits trainers trouse tuch unifor velvet vest vestid wanderschuhe wool zapato белье ботинк валенк дресс жилеты карман костюм носки обваля обуви обувь одежде одежду одежды одеть пальто перчат платье подоид ремень ремням рукав рукаво сапоги сменку шапке шапки шапочк шерсть אחיד בחולצה בכובע בכיס גרביים הגרב החולצה הכביסה המעיל הנעליי וכובע ונעליי חולצה חליפות כביסה כובע כפפות לבוש מגבעת מדים מכבסה מעיל נעלה נעלי נעליים שמלה תחפושו الاحذي الاكما الحذاء الحزام الزي الستره الصوف الغسيل الفستا القفاز القماش المدربين المعطف الملاب بدله جيبي حذاء حزام غسيل فستان قبعه قفازات قماش قميص لتناسب والزي وقبعه يناسب يناسبك 大衣 布 手套 服 校服 洗衣 湿布 统一 衣 衣服 袜子 鞋 马甲
bewolk облачн מעונן غايم
הליצן ליצן
какао שוקו
alt api apt array ascii bash baustein boucle bucle buffer cdata chaine char checksum chmod ci code codes codigo coding commit compil const cron css csv curl def dep dependencies df div endpoi engage env eof git gitign grep hash hex html int io java js json kubect len lint linter loop ls macro markdo matrix modul module modulo morse npm nul null nulle nulles pandas parame parser pip pipeli pr programacion programmed programmiert programming py pytest python qr rabattcode rabattcodes regex repo reposi rm rouill rss rsync rust schlei semico sh shell sql str string su sudo systemctl terraf toml ts turcod typeer ul umgebu undefi valuee var variab vevent webhoo whoami xml yaml yml азбуко апи буфера вебхук зависимости код кода коде кодекс кодова кодово кодом коды коммит компил линтер маркда массив модуль морзе морзян параме переме петель петлю петля питон питоне промок регуля репози составил составлен составлено составляется составляю במאגר במערך בפייתו בקוד הלולאה המאגר המחרוז המשתנה הסולמי הקוד הקודים ייתבע כפרמטר להתחיי לולאה לולאות לולאת למיתר מאגר מאקרו מודול מחרוזת מיתר מערך משתנה משתני משתנים מתחייב פייתון פרמטר קוד קודי קודים שהקוד שתכנת תכנות اكواد البرمجه الرمز الرموز الشيفر الكود المبرمجه المتغي المصفو المعلمات بالرمز بايثون بجافا برمجه برمجوك جافا رمز رمزا رمزه رموز شيفره كود مبرمجه متغير متغيرا مصفوفه والرمز ورمزها 一串 串 代码 参数 变量 壳 宏 循环 摩斯 正则 码 编译 變數 贝 镜头
coef коэффи
cafete cafeti
الدله دله
cold fria frio froid froide kalt просту холод холодн קר קרות קרים بارد باردا بارده 低温 冷 感冒
collea colleg companera companero companeros kolleg peer коллег עמיתים קולגה الزملا الزميل زملايك زملايه زملايي زميل زميلات زميلتي زميلك زميلي زميلين وزميلي 同事 同行
abhole collec gather gesamm recoge recogi recoja sammel sammle sammlu забирать забрат коллек сбор сбора сборе сборни собере собери собира собрал собрат אוסף אוספת איסוף אסוף אספו האיסוף הגבייה ולגבות לאסוף לגבייה ריכזתי שאוסף תאסוף תרכז اجمع اجمعها التجمع التحصي بيجمع بيلم تجمع جمع جمعت ديوان واجمع يجمع يجمعها 代收 代领 凑 收款 收集 收齐 集 集合 领 领取
коллед الكليه 学院
بالعام عاميه
במושבה המושבה
amaril ambar amber azul black blanc blanca blanch blanco blancs blau blaue bleu bleue blue brown color colore colour couleu farbe farben gelb gelbe gelben golden green grey grun grunen jaune jaunes naranj negra negras negro noir noire orange pale pink red roja rojo rot rote roten rouge rouges roux schwar tan tinto verde verdes vert verte weisse white yellow белая белое белом белому белые белыи белым белых желтыи желтым зелена зелено зелены зелень золотои красна красно красны окраск рыжии синеи синие синии цвет цвета черног черное черном черныи אדום אדומה אדומים באדום בכתום בלבן בצבע בצהוב בשחור האדום האדומה הזהבה הירוק הכחול הלבן הצבע הצבעים ירוק ירוקה כחול כחולים כתום כתומה כתומות לבן לבנה צבע צבעי צבעים צהוב שחור תפוז תפוזים ابيض احمر اخضر ازرق اسمر اسود اصفر الابيض الاحمر الاخضر الازرق الاسود الاصفر الالوان البرتق البيضا الحمرا الخضرا الذهبي السودا اللون الوان برتقال بلون بني بيضا بيضاء تحمر حمرا حمراء ذهبيه زرقا زرقاء سوداء صفرا صفراء لون لونها واحمر والالو يحمر 彩 橘 橘子 橙 白 白色 红 红色 绿 绿色 色 蓝 蓝色 青 颜色 黄 黄色 黑 黑色
chroni col colonn column spalte графе колонк колонн колоно рубрик столбе столби столбц בטור העמודה טור עמודה עמודות اعمده العمود عمود عمودين 栏
came come comes coming gekomm kam kamen komm komme kommen kommst kommt stammt venant vendri venga vengan vengas vengo venia venir venu viene vienen vienne viens vient vinier придет придит приду придут приеде приеду приезж приити приход пришел пришла пришло בא באה באו באתי בוא בואו בואי הקרובי לבוא שבא שבאה שבאו שיבוא اتيت تاتي تعال تعالوا جاء جاءت جاي جايه جيت سياتي طلعت نازل وجاء وجاءت وطلعت ياتي يطلع 來 来 过来
comedia קומדיה كوميدي
נוחות נחמה وراحه 安抚
comoda נוח נוחה مريح 舒服
comic comics комикс קומיקס
coma comas comma commas komma kommas virgul запято запяты פסיקים
המפקד למפקד מפקד שהמפקד
המצווה מצווה
מצוות الوصاي وصايا
anmerk bemerk coment commen feedba kommentar kommentieren observaciones opinar remark remarq ruckme замеча коммен בהערות ההערה להעיר משוב التعلي تعلق تعليق تعليقا تعليقي علق وعلق يعلق 反馈 备注栏 注释 评 评论
comerc commer коммер מסחרי التجاري التجاريه
comisi commis комисс עמלה עמלת عموله
commissaire נציב
zusagen ההתחיי
ausschuss comite committee комите הוועד הוועדה והוועד ועדה ועדת לוועד לוועדה לוועדת מהוועד اللجنه لجنه للجنه 委
common commune communes comun gemeinsamen общего общеи общии общую נפוצה נפוצות شايعه 常见
commun comunica 沟通
לתקשור תקשורת 通讯
aeroli affair ag agence agenci agency airlin aseguradora assureur betriebe bufete busine co compag compan corpor empres entrep fa firm firma firmen firms gestoria gmbh inmobi insure kanzle ltd org societe ste untern авиако бизнес делом компан корпор роты тураге фирма фирме фирмои фирму фирмы בחברה החברה הסוכנו העסק העסקית הפלוגה חברה חברות חברת לחברה לחברת לעסק לעסקים מהחברה סוכנות עסק עסקים שהחברה الاعما الشركا الشركه الوكال بالشرك بشركه حازمه شركات شركتك شركتنا شركته شركه طيران لشركه للشركا والشرك 业务 公司 商 商业 本公司 机关 航空公司 营业
abglei compar vergle сравне сравни ההשווא השוו השוואה השוואת השווה להשוות משווה שמשווה תשווה اقارن المقار تقارن قارن للمقار مقارنه يقارن 对比 对照 比价 比较 较
תאימות التواف
compat תואם
לפצות 赔
competing 竞
certam competencia competition concou concurrence concurso contest conteste contester konkur torneo tourna tourno конкурс конкурса конкурсе турнир בתחרות הטורני المساب المنافسه مسابقه منافسه 竞争 赛
compilation компиляция
компилятора составителя
beschwert compla mecker plaint rale rant жалова жалует жалуеш пожало התלונן התלוננ מתלונן מתלוננ שמתלונ اشتكت اشتكي اشتكيك يشتكون يشتكي 抱怨
beschw complaint complaints plainte plaintes queja quejas reclamation reclamations reklam жалоб жалоба жалобо жалобу жалобы התלונה התלונו תלונה תלונות الشكاو الشكوي تذمر شكاوي شكواك شكوي 投诉
מתחם المجمع
составляющая составляющеи רכיב مكون
شامل شامله 综合
zip сожми
сжаты דחוס
akku androi bateri batter bd beamer bildsc borne bornes browse cable cables cache cam camara camera capteu cdn chip clavie comprime comprimido comput consol cortaf crawle crm dashbo databa datenb db debian dhcp disco discor discos disk disque dns docker drucke ecran ecrans ferret firewa firmwa fritzb gatewa hardwa headph ig impresora impresoras imprimante intran ip kabel kamera kernel keyboa konsol laptop linux mac maus micro microp mouse nas navega networ netz nginx node noeuds noyau ocr ordenador ordenadores ordinateur ordinateurs os pantal passerelle pc pcs pi pila pilas piles ping pod pods port portat ports postgr printe prise prises projector proxy puerto rechner redes reseau router scanne screen sensor server serveu servid sim slack socket souris srv ssh sshd systemd tablet tastat teclad terminal testse toner ttl ubuntu uptime usb videop vm vpn wifi wlan аккуму андрои база базе базу базы батаре браузе ваифаи ваифая датчик диск диска диске диски доверенности железк кабель камер камера камере камеру камеры клавиа компью консол кэш линукс маршрутизатора межсет микроф мышь наушни неирон неирос ноут ноутбу пинг планше подвор порт порта порту принте проектор прокси прошив роутер сервер сетево сетеву сети сеть сканер соцсет терминал терминале трос узел шлюз шлюза экран экрана экране ядра ядро אוזניו באנדרו בדפדפן בלינוק במחשב במחשבי במסוף במסך בנמל ברשת בשרת דיסק דיסקים דפדפן הבטריו הדיסק הדפדפן הוויי הטרמינ הכבל המדפסת המחשב המחשבי המטמון המיקרו המסך המצלמה המצלמו המקלדת המקרן הנמל הנתב הסוללה הסורק הראוטר הרשת הרשתות השרת והמחשב חומרה חיישן חיישני טרמינל כבל כבלים לדיסק לינוקס למחשב למסד למצלמה למצלמו לנתב לרשת לשרת מדפסת מהמחשב מהרשת מהשרת מחשב מחשבים מסך מצלמה מצלמות מקלדת מקרן נמל נתב סוללה סוללות סורק סנסור עכבר פורט פיי פינג קונסול קושחה ראוטר רשת שקעים שרת שרתי שרתים البطار التوكي الحاسو الحواس الخادم الخواد الراوت السيرف الشاشا الشاشه الشبكه الشريح الطابع القرص الكابل الكامي الكبل الكمبي الكيبل الكيبو اللابت المتصف المرفا المنفذ المينا الواي اندروي اوبنتو بالشبك بطاريا بطاريه بوستجر حاسوب حاسوبا خادم خوادم راوتر سيرفر شاشات شاشته شاشه شبكات شبكه طابعات طابعه طرفيه عقده قرص كابل كاميرا كطرفيه لابتوب للطابع لينكس متصفح منفذ منفذا ميناء والخاد 五金 屏 屏幕 控制台 摄像 港 港口 电池 电脑 电量 盘 相机 硬盘 磁盘 终端 网 网络 耳机 键盘
הממוחש ממוחשב
informatica informatik informatique מחשוב
con cons
abschluss conclu заключ الخاتم الختام ختام 结论
auflag begriffe circum condic condit criter kriter nutzungsbedingungen terms umstan критер обстоя терминов термины услови אמות בתנאי הקריטר מונחים קריטרי תנאי תנאים الاحوا التكيي الشرط الشروط المصطل بشرط شرط شرطا شروط شروطك مصطلحا 术语 条件 条款 病情
кондиц במזגן המזגן למזגן מזגן المكيف مكيف
מזגנים المكيفات
уверенно بثقه
accuso acknow bestat confir quitti подтве ואישור מאשרת שמאשר اكد اكدت التاكي تاكيد تاكيدا توكد لتاكيد للتاكي موكد موكده واكد ويوكد 确认
confli конфли קונפלי שמתנגש تتعارض تعارضت يتعارض 冲突
confun confus запута перепу путает смущае התבלבל לבלבל מבולבל מבלבל מתבלבל لخبطت محتاره 不懂 分不清 听不懂 糊涂
הבלבול ارباك
ازدحام الازدح
congra felici поздра مبروك
поздравление تهنيه
anschluss conect conexi connec connex relie verbin подклю связеи связи связь соедин החיבור התחברו ולחבר חיבור חיברו חיברתי יחבר לחבר מחובר מחוברת נחבר שמחבר תחבר اربط الموصو صل صلها متصل متصلا متصله موصول 相连 连接
разъем الموصل
seguid متتابع متتالي
hintereinander подряд ברצף
consec consequence 后果
הקונסר לקונסר
regard оглядк 视为
rucksi שיקול النظر
consistent 一致
dauern standig
bau bauste construction строик בבנייה בנייה הבנייה الانشا 施工
consultation rucksp консультации консультацию לייעוץ 咨询
הצרכנו צרכנות
consumo צריכת استهلا الاسته
contac coordo interl kontak контак обрати обраща ולפנות ותפנה יפנה יפנו לפנות פונים פנה פנו פנתה קשר תפנה التواص تواصل جهات للتواص 联系
contai conten contie enthal содержать содержит להכיל מכיל שמכיל تحتوي تحوي يحتوي يحوي 包含 含 容
container conteneur контеи הקונטי ומכל الحاوي حاويات حاويه 容器
desaca זלזול
contex ctx kontex контек ההקשר הקונטק הקשר السياق سياق سياقك 上下文
continuacion fortse продолжение продолжения ההמשך להמשך تتمه
contin lebens poursu proceda procede procee repren repris resume verfah weiter продол резюме בקורות המשך והמשך ולהמשי וממשיך ונמשיך ותמשיך יימשכו ימשיך להמשיך ממשיך ממשיכה ממשיכי נמשיך נמשך נמשכת קורות תמשיך תמשיכו استمر استينا تابع تستانف تكمل سيرتي كمل نكمل واصل واكمل وتستمر وكمل ويستمر 持续 简历 續 继续 续
مستمر 连续
abspra accord acuerd agreem arbeitsvertrag cdi contract contracts contrat contrato contratos contrats conven deal deals trato vereinbarungen vertrag догово подряда сделку соглашение соглашения בהסכם בחוזה ההסכם ההסכמי ההתקשר החוזה החוזים הסכם התקשרות חוזה חוזים לחוזה מהחוזה עוסק שהחוזה اتفاق العقد العقود باتفاق بعقد عقد عقدا عقدك عقود عقودا 协议 合同 成交 约定
contradicen contradict contradicts widersprechen противоречит סותרות סותרים סותרת
סתירה تناقض 矛盾
beitra cotisa
beitrage cotisations
contro kindersicherung kontro steuerung контро בקרת הבקרה השליטה שליטה التحكم السيطر الضواب المتحك تحكم تحكمه ضوابط ضوابطك ضوابطه 控 控制
удобст 便利
удобна удобне 便 方便
conversacionales conversationnel conversationnels
حاورني نتحاور
המרה המרת
backe backen bake baking boil boils cocer cook cooked cookin cooks cuire cuisso freir fry knead kneten koch kochel kochen kochin kocht roast simmer варит варить вкруту выпека готовить готовя жарить кипени кипяти обжари пеку печет печь повар повара сварит אופים אפויה אפייה אפיית בישול האפייה הבישול הטבח הטבחית ואופים ולאפות ומבשלי לבשל ללוש מבשל מבשלים מטגנים רותחים اخبز اسلق اطبخ اعجن اغلي التقلي الطباخ الطبخ المحمص بالطبخ تخبز تعجن تقلي طباخ طبخ للطبخ محمص ويسلق يخبز يسلق يغلي 下锅 做饭 小火 揉 炒 烘焙 烤 煮 煲 熟
cool enfria kuhl классныи остыл מגניב מצננים סבבה קירור التبري يبرد 凉
cooper коопер 配合
сотрудничество تعاونك 合作
коорди احداثي
בתיאום תיאום
النحاس نحاس نحاسي 铜
backup clone copia copial copiam copian copiar copias copie copied copier copies copio copy doublo duplic ejemplares exemplaires kopie kopier recopi respal sauveg sicherung бэкап бэкапы дублик дубль копиеи копии копиро копиру копию копия продуб резерв скопир списат списыв спиши спишит чистов экземп גיבוי גיבויי הגיבוי העותק העתיקו העתיקי העתק יעתיק לגבות לגיבוי להעתיק מעתיק עותק עותקים שהעתקת תעתיק احتياط الاحتي النسخ النسخه انسخ انسخه انسخها تنسخ كوبي للنسخه لنسخه مكرر منسوخ نسخ نسخا نسختان نسختين نسخه نسخها وانسخ وانسخه ونسخ ونسخه ينسخ 一份 份 备份 复制 复印 抄 拷 文案
אלמוג مرجان
corner esquin ratselecke угол בפינה לפינת פינת פינתית الركن الزاوي ركن زاويه 角
התאגיד שהתאגי
correcteur المصحح مصحح
כותנה قطن 棉
ayunta betriebsrat counci elternbeirat gemeinderat педсов המועצה למועצה المجلس مجلس
вожато היועצת יועצת
comptent compter comptez count counted counti counts graf recuen zaehl zahlt насчит подсче посчит считат הספירה לספור סופרים סופרת ספור ספירה ספירת רוזן تحتسب تعد تعداد عدي ويعد يعد 字数 才算 数 算 算数 计
compteur compteurs compto contador counte guiche mostrador zaehle стоике стоику בדלפק הדלפק השיש 柜台
countr pais בארץ הארץ البلد الديره 国 国家
courag 胆
atelie cours course curric curso kurs kurse semina syllabus taller temari werkst worksh курс курса курсах курсе курсов курсы мастерская мастерскои мастерскую семина течени ходе цех цеха цеху בסדנה בקורס הסדנה הקורס הקורסי לסדנה לסדנת לקורס סדנה סדנת סילבוס סמינר סמינרי קורס الدورا الدوره الندوه الورشه دورات دوره لدوره للورشه لورشه مقررا منهج ندوه ورشه 课程 车间
курсовои курсовую
amtsge court gerich juzgad tribun суд суда судам суде судов המגרש المحكمه محكمه 法庭 法院
patio preau
קוסקוס الكسكس
לברית العهد
couver couvre couvri cover covere covers cubier cubre decken funda portad tapa tapar накрыт обложк чехол הכיסוי הכריכה ומכסים כיסוי לכסות מכוסה מכסים الغطاء الغلاف الكفر غطاء يغطي 封面 捂 盖 罩 遮
cobert покрыт التغطي
coward трус פחדן جبان
уютно קוזי
artisa אומן
abstur coupur crash crashe outage вылета انقطاع 停水 停电 断电
fou fous loca loco mad spinnt משוגע
скрипи חורק
credit gutschrift зачет зачтет אשראי האשראי הזיכוי זיכוי קרדיט 信用
crime delito offenc престу לפשע جريمه
critere criterio
critica kritik
krokod крокод
schief עקומה 歪
croise croix cross crosse crossi kreuz tachad traver крест לחצות متقاطع
cried cry crying lloran pleure tears tranen заплак плачет рвет рвется слезам слезы בוכה דמעות יבכה לבכות تبكي يبكي 哭
pepino огурец מלפפון
огурцо огурцы מלפפונ
cultur культу תרבות
творог الرايب
actuel aktuel corrie couran curren vigent деиствующие деиствующих нынешн текущи הנוכחי שוטף التيار الجاري الحالي تيار 当前
derzei כרגע حاليا 正在 目前
custod عهده
costumbre custom מנהג
customs zoll таможн الجمار
cortar corte cortes coupe coupee couper coupez cut cuts cuttin poda prune prunea recort schnei slice tailler tranch выреза нареза режет גזם גיזום חותכים חתכו לגזום לגזור اقطع القص تقطع قص قطع قطعها مقطوع يقطع 切 剪 割 截
cv cvs vitae
ciber סייבר
ciclo cycle цикл המחזור
הרטיבו רטיבות
dance tango танцы الرقصه
amenaz danger drohun gefahr menace riesgo risk risks risque threat unsafe опасен опасне опасно опасны риск рисков угроз הסיכון מסוכן מסוכנת סיכון סיכוני סכנה الخطر الخطره المخاط خطير خطيره مخاطره 危 危险 险 风险
dare ose 不敢 敢
dark dunkel oscuro темно темныи חשוך כהה 暗
темнот الظلام
душка حبيبتي
dash dashes тире شرطه
angabe ausfuhrlich auskun bankve data datase daten dato datos detail detall donnee fahrplanauskunft info informacion information informations kontaktdaten kontod kundendaten teleme данные данным данных детали деталь информационнои информацию подроб реквиз сведен справо בפירוט המידע הנתוני הפרטים ופרטי יפרט לידיעת לפרט לפרטים מידע נתוני נתונים פירוט פרט פרטי פרטים תפרט البيانات التفاص المعلو بالتفص ببيانا بيانات تفاصيل كبيانا معلوما معلومه مفصلا مفصله 信息 数据 明细 详 详情 详细 資料 资料
date dated dates dating datum fecha fechas liefertermin дата датами дате датои дату даты свидан בתאריך בתאריכ המועד התאריך התאריכ ותאריך לתאריך מועד מועדים שמועד תאריך תאריכי תמרים التاري التمر التمور التوار بتاريخ تاريخ تاريخا تاريخه تواريخ والتار وتاريخ 日期
daily day days dia diario dias gegenteiltag jour journee jours quotid tage tagen taglic vortag weekda werkta будням день днеи днем дни дня дням ежедне полдня сутки суток суточн ביום ביומיי בימי בימים היומי הימים וביום ויום יום יומי יומיים יומית ימי ימים יממה ליום מיום الايام النهار اليومي ايام باليوم بيوم بيومين ليوم ليومين والنهار ويوم يوم يوما يومان يومه يومها يومي يوميا يومين يوميه 一天 一日 七天 七日 三天 三日 五天 几天 十天 半天 国庆 天 天天 当天 当日 日 每天 每日 那天
garderie kita צהרון
deadli delai delais frist friste plazo plazos срок срока сроках сроки المهله مهله 截止 期限
العماد عماده
carino cher chere chers dear estima geehrt lieb liebe lieber liebes querid дорогая дорогие дорогои милыи уважае היקר היקרה יקר יקרה יקרים נכבד العزيز الغالي الكرام حبيبي عزيزي 亲 亲爱 尊敬
arrear debt debts deuda долг долга долги долгов החוב חוב חובות פיגורי الديون المتاخ ديون متاخرات
moroso должни
versto покоин
engana trompe обману обманы يخدعون
обман خداع
beschl decide decidi decisi entsch judgme jugeme ruling urteil verdic решает решаеш решать решаю решают решени решено решил решили הוחלט החלטה החלטנו החלטת החליטה להחליט מחליט פסיקה פסק اقرر الاحكا الحكم القرار تقرر حكم فتقرر قرار قرارا قرارات قرر قررت والقرا وتقرر وقرر وقررت 决定
решающ قاطعه
decode раскод אפענח הפענוח לפענח פענוח פענח תפענח افكه فك يفك 解码
декора קישוט زينه للزينه
baisse ירידה نقصان
ירד ירדו نقصت
entschlusseln расшифруи
dedicado посвящ المخصص
扣 扣分
abschlag retenue вычет
deep tief עמוק 深
defaul defaut defecto grundeinstellung умолча ברירת המחדל מחדל افتراضي الافتر 默认
mangel العيب عيب
defekt פגום
defendant הנאשם הנתבע הנתבעת 被告
defens souten wehr الدفاع 答辩 防御
delay delaye delays demora latenc postpo reportee retard retras tardar verschoben verzog отложе переносятся промед просрочку איחור בעיכוב התעכבה עיכוב עיכובי التاخر التاخي تاجل تاخر تاخرت تاخير تتاخر موجل وتاجل وتاخر يتاخر 延 延误 延迟
delega delegue
borra borrado borral borram borrar borras borre borro delete deleti descar discar efface elimin enleve entfer erase erased gelosc gestri loesch losch losche loscht otez purge purger quita quitad quital quitar quitas quitat quito remova remove retira retire rid scrap streic strip suppri verwer verwir wipe wiped wische выброс вывоз выкиды выкину выкинь вынули вынуть выньте вытере вычерк отброс отброш протер протри снимае снимаи снимат снимаю снимая сними снимит сниму снял сняли снят снята снятие снято сняты снятым снять сотрет сотри стер стерет стерла стерли стерты стират убери уберит убрал убрала убрали убрать удален удали удалил удалит удалю удаляе удалят удаляю הוסר הוסרה הוסרו הוציאו הסירו הסר הסרתי ולהסיר ולמחוק ומחק ונגבו ותוציא ותמחק יימחק יימחקו ימחק להסיר להרחיק למחוק מוחק מוחקים מחק מחקו מחקי מחקתי מסיר נמחק נמחקה נמחקו נמחקות נמחקת רצועה שנמחק תוציאי תוריד תימחק תמחק احذف احذفوا احذفي اخلع ازاله ازيل ازيلت الخرده المحذو امسح انزع تحذف تمحي تمسح حذف حذفت حذفتها حذفها ساحذفه شيل فحذف فليحذف محذوفه واحذف واشطب وامسح وتحذف وتمحي وتمسح وحذفت ويحذف ويمحو يحذف يمحو يمسح 丢掉 删 删掉 删除 去掉 扔掉 搬走 擦 移除 解除
loschu suppression удаление удаления המחיקה מחיקה מחיקת الحذف
عمدا 故意
demon demoni бес השד והשד ולשד שד
נדגים 示范
стомат 牙科
denied denies deny negar niega niegue отказано تنكر
abteil departamento department departments personalabteilung ведомс кафедр отдел отдела отделе отдело отделу במחלקה האגף המחלקה למחלקת מחלקה מחלקת ממחלקת القسم قسم قسمنا لقسم 科 科室 部 部门
depend зависи תלוי תלויה תלויים تعتمد يعتمد 依赖
deploi deploy деплои 部署
acompt depose deposi einlag fianza kautio вклад задато залог залога מקדמה פיקדון العربو المودعه ايداع عربون 存款 定金 押金
depth глубин עומק 深处
adjoin deputy замест סגן 副
descen יורדים יירד לרדת انزل 下山
ירדנו ירדתי
יורד שיורד
bajada спуск نزول
deserv merece merite verdie ويستحق يستحق
concu design entwir layout макет раскла рассчи ועיצוב לעיצוב التصمي تصميم صممت 排版 设计
bezeichnen designe
желателен רצוי
envie ganas lust
malgre trotz למרות
destination destino
destro ruin разори разруш уничто הורס 销毁
detect обнару 检测
ולקבוע קובעים 认定
נקבע קבעה קבעו
קובע שקובע يحدد
deviat объезд объеха
desarr dev develo devs engineer engineers entwic ingeni mainta programador programmer programmierer аитишн застро инжене программист разраб המהנדס המפתחי המתכנת מהנדס מהנדסת מפתחים מפתחת מתכנת שהמפתח المبرم المطور المهند للمطور مبرمج مبرمجك مطور مطوره مطوري مهندس مهندسه
разработки הפיתוח מהפיתו פיתוח التطوي 开发 研发
devil diablo teufel дьявол черт
rocio الندي
סוכרת السكري سكري 糖尿病
תאבחן 诊
dialek اللهجه باللهج بلهجه لهجه 方言
говоры اللهجا
dicta dictat dicte dicto diktie диктов диктуе диктуи диктую продик املي ساملي 口述
dictad dictee диктовку 听写
diccio dictio glosar glossa глосса словар במילון מילון قاموس معجم
dead death deces die died dies dying gestorben mort mortem muerta muerte muerto murio stirbt tot севшеи смерть умираю מת מתה נפטר נפטרה تموت مات ماتت وفاه 去世 死 死了
delta difere diff difference differences differenz unterschied разниц הבדל ההבדל ההבדלי ההפרש الفرق بفارق فرق 区别 差 差别
anders differ distin unterscheidet отлича разные разных שונה שונות שונים اختلف اختلفت بتفرق تفرق مختلف مختلفه يختلف يفرق 不同 异
diffic difici dur duro hard harder hardes hart tough тверды трудно הקשה קשה קשוח קשוחה اصعب صعب صعبه واعر 硬 辛苦 难
חפירה الحفر
digita electronic electronica electronico electronique elektr numeri цифров электр אלקטרו דיגיטל האלקטר הדיגיט الالكت الرقمي الكتروني 电子
بالدين بدينار دينار
دنانير دينارا
דינוזא 恐龙
diplom диплом
direct direkt dirige dirigi richten richtet направляет напрям прямо прямои прямым ישיר ישירות מכווני מכוונת المباش الموجهه مباشر مباشره موجهه وجهت 直接
direction richtu направление כיוון اتجاه 方向
dirty sucio מלוכלך 脏
abgesc abscha ausschalten deakti desact disabl выключ отключ השבתת כבה להשבית לכבות מושבת מושבתת נכים תכבה תשבית بتعطيل تعطيل عطلت معطل معطلا معطله وعطل ويعطل يعطل 停用 禁用
inconvenients минусы חסרונו
desapa disparaissent пропад 消失
verschwunden пропал נעלם נעלמה נעלמו اختفي
dispar נעלמת
המשמעת משמעת 纪
debran descon unplug לנתק מנתקים נתקו תנתק افصل تنقطع 拔掉
отвали отключено מנותק נותק انقطع انقطعت مفصول
отключается מנתק מתנתק ينقطع
descue discou mitarbeiterrabatt nachla rabatt remise скидка скидки скидко скидку скидок скидоч ההנחה ההנחות הנחה הנחות הנחת להנחה الخصم خصم خصما خصومات 九折 优惠 八折 打折 折扣
decouvre descub اكتشف 发现
enfermedades מחלות امراض
מפרקים 拆
despedido discha dismis ecarte fired layoff выписа выписн уволен מפוטר מפוטרת פוטר שפוטר المفصو 出院
увольн פיטורי
desobe disobe 不守
dispos entsor לרשותכ
נפסל נפסלה נפסלו
distan mileag пробег рассто במרחק מרחק المساف مسافه 距
distingue отличать отличи להבדיל 区分
отличает يميز
distribue раздат разосл מחלקים وزعوا 发放
חולקו חילקו יחולק
раздае рассылает מחלק يوزع
התפוצה חלוקה חלוקת توزيع
bother gene molestar беспок тревож להטריד 打扰 扰
מפריע يزعج
делим делить поделить раздели לחלק תחלק وقسمها ونقسم 分成
подели נחלק
divorc развод הגירוש 离婚
did do does doing done erledi faire fais faisai faisan fait faites fera ferait feriez fulfil gemach hace haced hacemo hacen hacer hacerl haces hacien haga hagamo hagan hagas hago hara hare harias haz hazla hazle hazlo hecha hechas hecho hice hicier hicimo hicist hizo mach mache machen machst perfor tat tu tun tus tust tut выполнено выступ делаем делает делаеш делаи делаит делал делали делать делаю делают исполнено молоде произв сделае сделаи сделал сделан сделат אעשה בוצעה ביצעתי בצעי ויבצע ועושה ועשה ותעשה יבוצע יבצע ייעשה לעשות מבצעת נעשה נעשו עושה עושים עשה עשינו עשיתי עשתה שיעשה שעושים שעשינו תיעשה תעשה תעשי תתבצע استوفي اسوي اعمل افعل تسوي تفعل تفعله تقوم تم خلاص عملت عملته فاعمل فعل فعلت ففعلت هتعمل واعمل وافعل وبيعمل وخلاص يفعل يفعله يقوم 作 做 做了 做的 办 办的 好了 就做 干 弄 辦
ablage ablege akte akten archivo archivos berich blatt classer consigner constat datei dateie datensatz doc docs docume docx dokume draps expedi feuill fiche ficher fiches fichie file filed files filing folio folios grabar gutach hoja hojas informes kassenbericht md melde melden meldet pag page pages pagina paperw pdf personalakte personalakten pliego rappor readme record registro registros reiseb report seite seiten sheet sheets signale signaler signalez txt unterl worksheet доклад докуме доложи записать записе записи записы запись запиши лист листа листе листом листы отчет отчета отчете отчету отчеты полстр профли репорт сообща сообщи стр страни фаил фаила фаилах фаиле фаилов фаилом фаилы шпарга בגיליו בדוח בדף במסמך במסמכי בעמוד בקבצים בקובץ בתיעוד גיליון דווח דוח דוחות דיווח דף דפי דפים הגיליו הדוח הדוחות הדיווח הדף הדפים המסמך המסמכי העמוד העמודי הקבצים הקובץ התיעוד ובדוח ובעמוד ודווח ודווחי ולדווח ולתעד ומדווח ותדווח ידווח לדווח לדוח לדף להתייצ לקובץ לתיקי לתעד מדווח מדווחי מהגילי מהדף מהמסמך מהמסמכ מהקובץ מסמך מסמכי מסמכים עמ עמוד עמודים קבצי קבצים קובץ קובצי רשומה רשומות רשומת שבקובץ שהדוח שהדף שהמסמך שקובץ תיעוד ابلاغ البلاغ التقار التقري التوثي الصفحا الصفحه المستن الملف الملفا الوثاي الوثيق بلاغ بلغ بملفات بوثيقه تسجل تقارير تقرير تقريرك توثيق سجله صفحات صفحتي صفحتين صفحه كملف لتقرير لصفحه مستند مستندا ملف ملفا ملفات ملفاته ملفه ملفها ملفي موثق موثقه نوثق وبلغ وثايق وثيقه وسجل وسجلها ويسجل يسجل 上报 公文 几页 备案 张 录 报 报告 报备 报表 报道 文件 档 档案 汇报 病历 记录 证件 页
матреш בובה הבובה
בובות הבובות
domain domini домен домена הדומיי الدومي النطاق نطاق نطاقي 域
donateurs donor donors донора התורמי المتبر
klinge timbre
pfortn portero швеица البواب
общежи 宿舍
dot dots dotted точка точкам точки точку نقطي
doble doppel double verdop двоини удваив כפול כפולה כפולות כפולים مزدوج مضاعفه 一倍 双
doubt doubts doute duda dudas zweife сомнев сомнен الشك 怀疑 疑 疑问
down runter вниз долои 下来 往下
bajar descarga downlo скачаи скачат скачив הורד הורדה הורדות הורדתי להוריד מוריד מורידי التحمي تحميل تنزل حمل حملت نزل نزلت ينزل 下载
יגרור اسحبها 拖
desagu drain
drama radiot דרמה 剧 话剧
пили 喝了
dessin dibujo draw drawin drawn draws dresse drew sketch вничью наброс нарисо нарису ничья рисова рисуи рисунк рисуют чертеж ציור שרטוט תיקו ارسم التعاد الرسم رسم للرسم 图纸 小品 抽 画 绘
dream dreams reve sueno traum traums снится сон בחלום חולם חלום الحلم تحلم حلم 梦 梦里
buvez drink drinki trinke пить пьем לשתות לשתייה משקה שותים שתייה اشرب تشرب شراب 喝 饮料
טפטוף טפטפו 滴水
gotea tropft капает
conducir condui drive driven drives drivin drove fahre fahren водят флешка флешки флешку לדרייב לנהוג נהיגה נוהגים السياقه القياد 开车 驾
borrac bourre drunk пьяног пьяныи שיכור سكران 醉
dried dry drying seca secar seche secher seco secos seque trocke trockn сохнет сухои сухом сушить сушки יבש יבשה להתייב לייבש מתייבש الجافه جافه ويجفف يجف يجفف 干燥 晒 晾
secado сушилк
debido due fallig outsta payabl sobres положена причит בשל מחמת עקב المستح 会费
durant during lors pendan wahren במהלך במשך בעת اثناء خلال 期间
dust אבק האבק الغبار غبار 尘
deber duties duty obligaciones obligations permanence pflich дежури дежурнои дежурным дежурс обязанности обязательства התורן חובת למילוא תורן תורנוי תורנות תורנים المناو الواجبات للمناو مناوب 值班 职责 责
dinami דינמי
adler орел النسر
early fruh tempra досроч рано המוקדמ מוקדם מוקדמת اوايل باكرا بدري 初 提前 早
earn earned earns מרוויח
רעידת زلزال
east ost 东
восточ המזרחי מזרחי الشرقي
easier easily easy facil facile leicht легкая легкии легко легкую легче בקלות קל קלה קלים اسهل السهل سهل سهله 容易
ate comen comer comido eat eaten eating eats frisst gegess isst mange manger едят ели ест питает поесть съеден съел съели אוכלים אוכלת אכל אכלנו לאכול שאכל اكلنا تاكل ماكل وتوكل وياكل 吃 吃了 吃饭
borde border edge kante rand границ краи מקצה الحافه
bearbeiter editeu editor redakt schreibprogramm редакт העורך העורכת לעורך עורך עורכי עורכת المحرر محرره 主编
учебна учебно учебны הלימודי חינוכי
efecto effect effet nebenw wirkun לוואי לתוקף תופעות اثار اثرها المفعو ومفعول 效力 效果
effective اعتبار نافذ 生效 管用
effort מאמץ
بالمصر مصري
восемн 十八
восьмо השמיני الثامن 第八
either اما 要么
elegan 雅
العنصر عنصر
elemen элемен
lutin 精灵
suspensivos многот
andernfalls autrem else otherw sinon sonst иначе אחרת والا 不然 否则
ailleu elsewh 外地
encarn incarn
emerge notfal notruf urgenc авариинои аварииную החירום חירום الطوار 应急
emoji emojis эмодзи אימוג באימוג
empleo תעסוקה
blank blanks caduqu emptie empty gegens hinfal hollow leer leeren vacia vaciar vacias vacie vacio vide vider void ничтож пуст пуста пустая пусто пустог пустои пустом пустую пустые בטלה בטלות בטלים לרוקן ריק ריקה ריקות ריקים افرغ الفارغ الفاضي الفراغ باطل باطله تفرغ خالي خاليه فارغ فارغه فاضي فاضيه لاغ لاغيا لاغيه مفرغ يفرغ 作废 填空 留空 空 空着
activado activar activate activer aktivi einschalten enable включается включаи включе включи הופעל הפעילו הפעל והפעל ויפעיל יופעל להדליק להפעיל מופעל שהפעיל שמפעיל תפעיל تفعيل لتفعيل مفعل 启用 开启 开通 激活
cifrad cipher codifi encode encryp закоди кодиро шифр шифре шифров шифром בקידוד הצופן מקודד מקודדי מקודדת צופן קידוד תקודד الترمي ترميز مرمزه مشفره 加密 编码
如遇 遇到
מעודד מעודדת
aguant терпет
enjoy profite ייהנה وانبسط 享
assez basta bastan enough reicht suffit достат хватит די מספיק بيكفي كفاك كفايه يكفينا 够 就好 足
matric зачисл
asegur обеспе убедит הקפד ויבטיח להבטיח
הסתבכת תסתבך
admiss betret eingeb eingetragen eintragen enter entered enteri enters entra entrado entran entrar entrer entro introducir introduzca saisis trag введен введит ввести вводит ввожу внесен внесит внести вносит воидит воити вписал вписат впиши впишит входит входят заиди заидит заити занест заходи заходя захожу הזינו היכנס היכנסו הכנסתי ונכנס ייכנס להזין להיכנס נכנס נכנסה נכנסות נכנסים נכנסת נכנסתי שהוזן שהוזנו שנכנס שנכנסת תיכנס תכנס ادخل ادخلها تدخل تدخلوا دخل دخلت وادخل ودخل يدخل 入 进 进入 进去 进来
integralite totali בשלמות
entitl вправе זכאי רשאית ويحق يحق 有权
confie 委托
anvert confiaron confiee довери
einstieg eintra eintri entrad entree entrie entry kalendereintrag въезд 条目 词条
episod الحلقه حلقه
равенс שוויון المساو
المعاد معادله
muniss להצטיי
materiel оборуд техник לציוד ציוד 设备
bogue bug bugs coquil culpa defauts defect equivoque err erreur error errore errors faltas fault faults faute fautes fehler flaw kommaf mepris mistak rechtschreibfehler storun tippfe traceb typo typos versehen баг баги косяк опечат ошибае ошибка ошибке ошибки ошибко ошибку ошибла ошибок ошибся погреш באג באגים בג בטעות הבאגים הפשפשי התקלה ושגיאו טעויות טעות ליקויי מהשגיא משגיאו שגיאה שגיאות שגיאת תקלה תקלות اخطا اخطاء اخطات اخطايي اخطي اعطال الاخطا الاعطا الخطا الخلل العطل العيوب الغلط خطا خلل خللا عطل عيوب غلطت فاخطا وخطا يخطي 故障 毛病 误 误差 错别字 错字 错误
escape flucht בריחה שברח 逃 逃脱
besond especi insbes particularly surtou особен במיוחד خصوصا 尤 尤其
aufsat disser ensayo essay essays masterarbeit tesis thesis рефера сочине тезис эссе 作文 短文
суть существу
建立 成立
установленныи הוקם הוקמה הקים
evacua эвакуации פינוי اخلاء الاخلا
veille visper vorabe накану
even gar inclus siquie sogar даже четные אפילו ואף ואפילו זוגי 匀 哪怕 就算 连
evenem event evento events incide инциде событи אירוע אירועי האירוע שהאירו احداث حادثه حدث 事件
cada chacun chaque each every je jede jedem jeden jedes per каждая каждог каждое каждои каждом каждую каждые каждыи каждым בכל ובכל بكل كل لكل وكل ولكل 凡 凡是 各 各家 条条 每 每一 每位 每句 逐
everyb everyo jeder всем וכולם כולם לכולם שכולם الجميع للجميع للكل 各位 大家 每个人 每人
everyw partou uberal везде 各地
accura exact exacta exacte exactl exacto exakt genau genaue litera precis буквал именно ровно точнее точно точнос точным точь בדיוק דיוק הדיוק המדויק מדויק الدقه بالحرف بالضبط حرفي حرفيا والدقه 就是 正好
exam examen examination exams klausu обслед экзаме בבחינה הבחינה המבחן לבחינה למבחן מבחן الامتح امتحان 卷子 考试 试卷
untersucht ייבחן
beispi demo ejempl exampl exempl instan muestras probe proben sample выборк наприм образе образц пример пробы דוגמאו דוגמה הדוגמא הדוגמה לדוגמה למשל מדגם الامثل العينا العينه المثال امثله بمثال عينات عينته عينه مثال مثالا مثالين والامث 例 例子 样品 样本 比如 演示 示例
outrep לחרוג תחרוג تتجاوز 超出 超过
depass sobra supera חורג يتجاوز
ausnah ausser excepc except exempt salvo sauf исключ кроме החריגה חוץ חריג חריגה חריגים למעט פטור استثنا الا باستثن عدا معفي يعفي 例外 免 破例 除 除外
exceptionnel exceptionnelle
gespan متحمس
ausgeschlossen exclud исключить
exclut ويستثن
aussch exclus исключительно حصرا
ausflu excurs экскурсию экскурсия
entschuldigen entschuldigt excuse תירוץ بعذر
ausfuhrung ejecuc execution исполнение исполнению исполнения ביצוע לביצוע التنفي تنفيذ
deroga לפטור اعفاء باعفاء
ejerci exerci ubung упражн בתרגיל התרגיל מתרגיל תרגיל תרגילי التمرين تمارين تمرين تمرينا
besteh exist exista existe existi exists vorlie водитс сущест הקיימת קיים קיימים קיימת القايم توجد كاين يوجد 存在 已有 现有
existence لوجود وجود
exit exits salida sors sorten sortez sortie sortir выидет выиди выити выход выхода выходе выходи выходя ביציאה היציאה יציאה למוצא צא תצא اخرج اطلع الخروج المخرج تخرج خرج خروج فاخرج للخروج مخرج واخرج والخرو يخرج 出口 跳出 退出
развер 展开 扩
attendu attendue erwart esperado expect ожидае ожидал מהצפוי מצפה צפוי צפויה المتوق توقع متوقعه وتوقع 期待 期望 预期 预计
отчисл اطرد
caro expensive teuer дорого الاغلي غالي 贵
erfahrung experi опыт стаж הניסיו לניסיו الخبره بخبره تجربتن تجربتي خبره 经历 经验
التجري تجريبي
expert perici perito экспер מומחה מומחים מומחית الخبرا خبراء خبير 专家
abgela caduca caduci caduco erlisc expire expiry lapsed perime vence истек истека פג פגה פגו שפגה תפוג المنته انتهاي منتهيه 到期 过期
beschr decris decriv define definir desc descri erklar erlaut explai explan explic expliq объясн описан описат опиши опишит поясне поясни поясня распиш характеристику בתיאור הגדיר הגדירו הגדר הגדרתי ההסבר הוגדר הוגדרה הסביר הסבירה הסבירו הסבירי הסבר והסביר והסבר ותאר ותסביר ינמק להגדיר להסביר לתאר לתיאור מגדירי מוגדר מסביר מסבירה מסבירי מתאר נגדיר נמקו שהגדיר שהוגדר שמוגדר שמסביר תאר תארו תגדיר תיאור תסביר اشرح اشرحها الشرح الوصف اوصف تشرح شرح شرحا شرحت صف فسر واشرح وصف وصفا ويصف يشرح يصف يوضح 交代 描述 解释 說明 讲解 说明
الصريح صريح صريحه
تنفجر 爆
export выгруж выгруз ייצא ייצוא تصدير 导出
חשוף לחשוף תחשוף افضح
חשופה נחשף المكشو مكشوفا
חושף يفضح
expresion expression выраже ביטוי הביטוי التعبي تعبير 表情
durchw extend extens prolon verlangert продле продли הרחבה להאריך מאריך סיומת שלוחה التمدي بتمديد تمديد 分机 延长
eteind eteins тушить מכבים اطفي واطفي 灭
погасл تطفا
اطفاء الاطفاء
additi excess extra spare supplementaires дополн запасн лишнег лишнее лишние лишнии лишним лишних лишняя щади הרזרבי נוסף נוספות נוספים נוספת اضافي اضافيه الاضافي الزايد غيار 备用 附加
auszug excerp extrac extrae extrai herausziehen schnip snippe выдерж выпиши вытащи להוציא לחלץ מוציאי תוציא استخرج تستخرج مستخرج واستخر يستخرج 提取 摘录
העקירה חילוץ استخرا خلع
tela ткани ткань
facing שמולך
لتسهيل 便于
facilities מתקן מתקני מתקנים
fact facts faits hechos факты העובדו עובדות الوقاي 事实
factor faktor גורם הגורם
echec echoue fail failed failin fails failur falla fallo fallos fehlge ratee сбое сбоев сбои לכשלים נכשל נכשלה נכשלו שנכשל الرسوب الفشل تعذر فاشل فاشله فشل يفشل 不及格 失败
fair fairly feria foire kermes ярмарк ביריד הוגן יריד العادل عادل 公平
fe foi вера
dummy forge forged gefals подделать לזייף מזייפי مزوره
הפלאפל לפלאפל פלאפל الفلاف
кречет сокол صقر
cae caen caer caida caido chute fall fallen fallin falls fallst fallt fell fiel tombe tomben tomber tumble выпада выпал выпала падает падало падают падени упал упала упало נופל נופלת נפל נפלה נפלו تسقط تقع ساقطه سقط سقطت وتسقط يسقط يقع 掉了 摔 落
bidon fake falsa falsas false falso falsos fausse faux gefalschte ложных поддел מזויף שווא الكاذب كاذبه مزيف وهميه 假
знаком 熟悉
abuela abueli abuelo aunt auntie brothe bruder cousin dad eltern enkel famili famill family father frere freres gemelo gran granda grandf grandm grandp grandson granny grossm hausha herman househ husban jumeau madre madres mamie mari marido mere mother mum mutter nan neffe nephew niece nieto oma omas oncle onkel opa padre padres papa papi parent pere primo primos relati schwes siblin sister sobrin soeur soeurs tante tia tio tonton twin twins uncle vater viuda widow wife zwilli бабуле бабуль бабушк близне брат брата братом вдова внук внука внуку внучок двоюро дед деда дедом дедушк дядя жена женои жены мамои маму мать муж мужа мужем мужу отец отца папа племян прабаб родите родств семеи семеис семье семьи семью семья сестра сестре сестры тете тети тетю тетя אבא אבות אבי אביו אח אחותו אחותי אחי אחיה אחיו אחיך אחים אימא אימהות אלמנה אשתי במשפחה בעלה דוד דודה דודו דודות דודי דודים האב האח האחים הדודה ההורה ההורים הורה הורי הורים המשפחה המשפחו המשפחת הנכד הסבא הסבתא התאום ואמא והמשפח וסבתא לאבא לאחותי לאשתי לדוד להורה להורי להורים לנכד לסבא לסבתא מהדודה מההורי משפחה משפחות משפחת משפחתי סבא סבתא שאמא שההורי שהמשפח תאום اب ابا ابو ابوي ابي ابيه ابيها اختها اختي اخوك اخوي اخي الاب الاباء الاخوه الاسره الام الامها الاهال الاهل التوام الجد الجده الخاله الزوجه العايل العم العيله الوالد امه امي اهل اهله اهلها اهلي بابا توام توامك تيتا جد جدته جدتي جده جدها جدي حفيده خال خالتي خويا ذويهم زوجتي زوجي عايلات عايله عايلي عم عمي لابي لاختي لام لامي لجدتي لعايله للام للاهال للاهل مراته وابي واختي واخوي والدته والدي 兄弟 全家 前妻 叔叔 哥 外公 外婆 大妈 大爷 太太 奶奶 姐 姐姐 婆婆 家属 家庭 家用 家长 弟 弟弟 我爸 户 母亲 父 爷爷 爸 爸爸 老公 老婆 表哥 阿姨
famous известныи مشهور
fan ventil болель מאוורר مروحه 同人 扇
far lejos loin weit הרחק רחוק البعيد بعيد بعيدا 至今 远
ayunas fast faster quick quicke quickl rapida rapide rapido schnel vite быстре быстро быстры במהירו בצום המהיר מהיר מהירה מהר צום اسرع السريع بسرعه سريع سريعا سريعه صايم 快 空腹
fat 胖 脂
עייפות تعب
grifo ברז הברז 水龙头 龙头
favor gefall zuguns لصالحي
favora مواتيه
featur фишки 特点
fed feed feedin feeds futtern gefutt корм кормил кормит кормят лента להאכיל لاطعام 喂
feel feels felt sienta siento чувств ירגיש להרגיש מרגיש תרגיש بيحس تشعر شعرت يشعر 感 感觉 手感
aburri adore afraid amor amour angry angst annoye bored cheerf curieu curios curiou detest disapp embarr enfada ennuie entlas fear fears feelin feliz fier fond freue freut furiou gefuhl gern gerne glad gladly grumpy gusto happy hasst hate hated hates hohena honte humeur inquie joie joy joyeux lonely love loved loves miedo mood nervio nervos nervou odia panic peinli peur plaisi pleased pleasu preocu proud regret reliev sad satisf scared scary shame shy sorgen sorpre stolz surpri teme timide trauri triste upset vergue volontiers worrie worry zufrie боится боюсь боятьс влюбле ворчли грустн доволе злится любим любит любишь люблю любопы любят настроение настрои ненави паники позора рад радост расстр сварли стесня страх страхом страшн стыда сюрпри אהבה אהבת אהבתי אוהב אוהבות אוהבים אוהבת אשמח בושה בכיף בשמחה ההפתעה הפתעה ושונא זועם חוששים חוששת כועס כועסת כעסו להיבהל להפתיע לסקרני מביך מפחד מפחדת מפחיד מפתיע מרוצה מרוצים משועמם נשמח סקרנות עצבני עצוב פתע רגשות שאוהב שביעות שמח שמחה שמחים שמפחדת اخاف الخوف الرضا المفاج بيخاف تخاف خايف خفت راضي راضيه رضا زعلان زعلت زهقان سرور سعيد طفشت عصبي غاضب غاضبا فضول فضولي قلقه مزاج مزاجي معصب مفاجاه واخاف وخايفه يخاف يزعل يسرنا يسعدنا يسعدني يكره 乐 喜 好奇 害怕 心情 快乐 怕 情 惊喜 担心 最怕 满意 烦 爱 生气 紧张 讨厌
נקבה 女
femini לנקבה
ferrit феррит
подкор السماد
few fewer pocos мало قليله 少
ficus фикус הפיקוס פיקוס
campo champ feld felder field fields поле полева полево поля полями полях במגרש בשדה בשטח בתחום השדה לשדה שדה שדות الحقل الخانا الخانه الميدا حقل حقول خانه مجال 场 田
fifth quinta quinto пятого пятое пятом пятому пятую пятыи החמישי الخامس 五号 第五
battle fight
ausful auszufullen fill filled fillin fills fullen rellen rempli заполн засыпать ומלא ומלאי ימולא ימלא למילוי למלא מלאו ממלא ממלאים שממלא תמלא التعبيه الحشو امتلا املا تعبيه تملا يملا يملوها 填 填上 填入 填写 盛
film films rodaje пленку снимаешь снимал фильм الفيلم فلم فيلم 膜
classifier filter filtra filtre filtro moderacion moderate moderation модерации модерацию фильтр המסנן הסינון הפילטר למסנן לסינון לסנן מסונן מסנן מסנני מסננים סינון פילטר פילטרי שמסנן תסנן التصفي الفلات الفلتر المرشحات المصنف تصفيه فلاتر فلتر فلتره فلته مرشحات معتدله يصفي 滤 筛选 过滤
כספי المالي مالي
befund busca buscan buscar busque cherch discov encont encuen entdec fand fanden find finde finden findes findet findin finds found gefund google hallaz lookup recher retrou search suche suchen sucht trouve гугл искал искали искать ищем ищет ищу ищут наиден наидет наидеш наиди наидит наити находи нашел нашла нашли нашлис поиск поиска בגוגל גוגל גילית גיליתי החיפוש הממצא הממצאי התברר התגלה ומחפש ומחפשת ומצא ונמצא חיפוש חיפשו לחפש למצוא מוצא מוצאים מוצאת מחפש מחפשים מחפשת ממצא ממצאים מצא מצאה מצאו מצאנו מצאת מצאתי מצאתם נמצא נמצאה נמצאו נמצאת שמוצא שמחפש שמצא שמצאה שנמצא תמצא ابحث اجد اجدها ادور اكتشفت البحث العثور بحث بحثا تجد تجده تلاقيه جوجل فوجدنا لبحث لقيت نبحث وابحث وجد وجدت ولقينا ووجدوا يبحث يجد يعثر 先找 失物招领 找 找出 找到 搜 搜到 搜索 查到
amendes fines multas penali penalt strafe неусто пеналь пени пеня штрафы קנסות الغرامات
emprei البصمه بالبصم بصمه
brandf ember feu feuer fire fires fuego incend обжиг огне пожар пожаре пожарн уволят אש האש יפטרו الحريق النار بيطردو حريق نار 大火 开除 消防 火
bomber feuerw пожарные
abord allere erst erste ersten erster erstes first inicia initia premie primer zuerst zunach впервы начальную начальные начальныи начальных первая первог первое первои первом первую первые первыи первым первых сначал сперва старто בראשונ ההתחלת הראשון הראשונ לראשונ מהראשו ראשון ראשונה ראשוני תחילה الاول الاولي اول اولا اوله اولها اولي باول لاول للاول واول 一号 一等 先 先从 先到 先把 先用 初始 我先 最初 甲 第一 首 首次
fishin peche рыбалк דיגת الصيد
דייג الصياد صياد
рыбаки рыбако الصيادين
cabe caben fit fits fitted fittin passt влезае годен подход примерка примерки يتسع
фитнес הכושר כושר
flap klappe
blinkt flash מבזק מהבהבת 闪
הפנס פנס
float floats flotta
fleuri флорис 花店
flow течет 流 流水
העציץ עציץ
флеиты חליל לחליל
fly flying летит лету לעוף מעופף 飞
falten fold folded foldin складываешь לקפל מתקפל קיפול تطوي 折 折叠
annuai carpeta carpetas directory dossie folder mappe ordner verzei папка папках папке папки папку папок справочник справочнику בתיקיי התיקיי לתיקיי מהתיקי תיקייה תיקיית المجلد لمجلد مجلد مجلدي 夹 目录
acata befolg brav compli comply conformite cumple folge folgen folgt follow gehorc obedec obedez obedie obeir obeis obeiss obeit obey obeyed obeyin obeys piste seguido seguim seguir siga sigas sigue siguen sigues siguie siguio suivants suivez suivi suivie suivre track tracki voie повину подчин послуш руководствоваться следовать следуи следующее следующие слушае слушаися слушаться слушаюсь слушаются соблюдение трек בעקבות הבאות הבאים ולציית ומציית וציית ותציית יציית להישמע למעקב לעקוב לציית מעקב מציית מצייתת ציות ציית תציית اتباع اتبع اطاعها اطع اطعها الاتي الاتيه الالتز الامتث التالي التتبع التزم الطاعه تتابع تتبع تتبعت تطيع تطيعني تلتزم تليها ساتبع طاعه فالتزم متبوعا متبوعه مطيع مطيعه واتبع واتبعو والتزم والطاع وياتمر يتابع يتبع يطيع يلتزم يليه 下列 乖 以下 关注 听从 听话 如下 守规矩 服从 照办 跟着 轨 轨迹 遵命 遵守 遵行 随
cursiv font italic шрифт шрифто בגופן
aceite agua ail ajo alcoho alimentos almond almuer apfel apple apples arrose arroz azucar banana banane barley basil basili beans beer beetro beurre bier birne biscui bizcoc blanqu bocadi boit bread breakf brot butter cabbag cake cakes calaba canela carne carrot ceboll celery cena cervez cheese chips chocol cinnam ciruel cocido coffee comida confit cookie cream crema creme crumb crumbs cumin curry dairy dejeun desayu desser diat diet diner dinner dough drinks dumpli eau eaux egg eggs ei eier essen essig farine fig flour food fromag fruhst fruit fruits fruta frutos futter gallet garlic gateau getran giesse ginger gluten grain ham harina hefe honey honig huevo huevos huile jam jamon jams juice kaffee kartof kase keks krimid kuchen kurbis lait lasagn lauch leche leek leeks lemon lemons lentej lentil levadu levain lime limon linsen loaf lunch mango manteq marmal marrow masa meal meals meat mehl menthe mermel miel milch milk mint mirabe mittagessen mohren molker moscad muscad mustar nachti nogal noix noodle nudeln nuez nusse nut nutmeg nuts oat oats obst oeuf oeufs oil ol olive olives olivo olivos onion onions pancak pasta patata pate pates pear pears peas pepper pera pfannk pie pimien pineap pizza plum plums poirea pomme pommes postre potato puddin pumpki queso quince regar regime reis repas rhubar rice riega riz rye sage salad salt salz sandwi sauce sauert schoko scones seigle sel sellerie senf sesame snacks sopa soup soupe sourdo starter starters stau stew sucre sugar suppe supper tart tarta tarte tea tee teig toast tomate tomato torte vegan vegeta velout vin vinagr vinega vino walnut wasser water wine yeast yoghur zanaho zucker zwiebe антоно блинов блины варень вода воде водои воду воды гаика груша дрожжи еду еды завтрак завтраки завтраком заквас зерно зиру капуст картоф картош кипятк кипято консер кофе лапша лапшу лук лукови макаро масла масло маслом мед меда молока молоко морков мороже мука муки муку мясо мята обед обеда обеду обеды овощи оливье орех орехи пельме перлов перца перцы печень пиво пирог пирога пироги пирожк питани пицца пиццу пиццы полеит полива полить помидо рассол ржанои салат сахар сахара свеклу свеклы сметан соли соль солью соус суп сыр сырник тесто томат томатн торт тортик тортом торты тост ужин ужина фасоль хлеб хлеба чаем чаи чаю чеснок шарлот щи яблок яблоки яблоко яица яице яицо אגוז אגוזים אגס אוכל אורז ארוחה ארוחות ארוחת בארוחת בגבינה בגלידה בזיליק בטטה בטטות ביצה ביצים בירות במים במלח בננה בעוגה בצל בצק ברוטב בשמן גבינה גבינות גזר גזרים גלוטן גלידה דבש דלעת האוכל הבצל הבצק הדבש הזית הלחם המזון המים המלח העגבני העוגה הפירות הפסטה הפרי הקפה וארוחת ודבש ומים ונענע וקפה ושום זית זיתים חטיפים חלב חמאה טבעוני יין ירקות כמון כרוב כריכים לארוחת לביבות לביצים לבשר להשקות לחם לימון ללחם למים לעוגה לעוגיו לעוגת לקפה מזון מחמצת מים מיצי מלח מנגו מרק נענע סוכר סלט סלטים סלרי עגבניו עגבניי עדשות עדשים עוגה עוגיות עוגת פיצה פיצות פירות פסטה פרי צמחוני קינוח קמח קפה ריבה שהבצק שהמים שהעוגה שומשום שוקולד שזיף שמן שמנת שמרים שעועית תאנה תה תפוח תפוחי תפוחים اسقي اسقيها افطار اكل الارز الافطا الاكل البصل البن البيض التين الجبن الجزر الحليب الخبز الخضار الدقيق الرز الريحا الزيت الزيتو السكر الشاي الشعير الشورب الطحين الطعام الطماط العدس العسل العشاء الغداء الغذاء الفاكه الفطور الفول القهوه الكريم الكعك الكعكه الكمون الكيك الكيكه اللبن اللحم الليمو الماء المربي المشروبات المكسر الملح الموز المويه المي المياه الميه النعنا بالخل بالزيت بالماء بصل بصله بطاطا بطاطس بماء بندوره بيض تسقي تفاح ثوم جبن جزره حليب حميه خبز خضار خميره دقيق رز ريحان زبده زيت زيته زيتون سكر سلطه سمسم شاي شايا شوربه شوكولا طحين طعام طماطم عجينه عدس عسل عصاير عصير غداء فاكهه فول قهوه كعك كعكه كمون لبن لحم ليمون ماء مفلفل مكرونه ملح مي مياه نباتي نعنع والافط والاكل والخبز والزيت والقهو والماء والملح والنعن وجبه وزيت وكمون وماء يسقي يشرب 冰糖 午餐 午饭 咖啡 土豆 奶 奶茶 姜 开水 早餐 早饭 果 水 水果 水里 汁 汤 油 浇 浇水 清水 温水 炒蛋 炖 热水 牛奶 用水 番茄 盐 米 粮 糖 糯米 素食 红薯 聚餐 肉 自来水 芝麻 苹果 茶 茶叶 茶水 菠萝 蒜 蛋 蛋糕 蜜 酒 酱 醋 面包 面粉 食 食品 食物 餐 饭 饮水 饮食 饺子 饼 香蕉 鸡蛋
footer fussze
for fur furs pa для за בעד בשביל בשבילם לטובת למשך לצורך עבור עבורו עבורך תמורת لاجل لصالح لمده 为 为了 替 為 用于
ban bans forbad forbid interdiction interdictions prohib verbie verbot запрет запрещает запрещали запрещать запрещаю אסר אסרה אסרו חלילה שאסרו الحظر حظر 禁 禁令
banned defendu forbidden interd prohibido verboten verbotene verbotenes запретное запретных запрещ нельзя אסור אסורה אסורות אסורים האסורה ואסור נאסר שאסור שנאסר المحظوره الممنو حرام ممنوع ممنوعا ممنوعه وممنوع ويمنع 不准 不许 严禁 禁止
force forcer forzar fuerza kraft obliga oblige obligu vigor vigueu вынужд застав силе силу силы בכוח כוחות مضطر يجبر 力
foreca outloo pronos прогно תחזית 预报
ajena ajenas ajeno ajenos foreig fremd fremde чужим чужого чужое чужои чужую לועזיו
etrang extran
прораб الاسطي
vergeb سامحني
bewertungsbogen bogen form forma forme formen forms formulaire formular formulario impreso kontaktformular бланк виде сформи форма форме формир форму формуляр формы בטופס בצורה הטופס הטפסים טופס טפסים לטופס استمار الاستم بشكل بنموذج شكل 填表 形式
formal 正规
format формат בפורמט التنسي الصيغه بصيغه تنسيق صيغ صيغه 格式
formel formula formule формул נוסחה 公式 配方
сформу صغ
foro forum форум форума форуме בפורום הפורום לפורום פורום المنتد منتدي 论坛
fondat founder الموسس
cuarta fourth quatri vierte четвертая четвертое четвертои четвертыи ברביעית הרביעי והרביע ורביעי לרביעי רביעית الرابع رابع رابعه والراب 丁 第四
frame frames montur rahmen рама рамки рамку рамок раму рамы מסגרת פריים الاطار 框
cadre рамках במסגרת
francs franke
franchement начист بصراحه صراحه 直说
estafa fraud fraude phishi scam פישינג احتيال الاحتيال تصيد 诈骗 钓鱼
debrid free freed freedo freely frei freie freien gratis gratui indepe jailbroken kostenlos lawles libere libert libre libres unboun uncens unchai unfilt ungefi unlimi unrest безлим беспла вольны независимыи свобод בחופשי בחינם חופשי חופשית חינם עצמאי שפנוי الحر المجان ببلاش بلاش حر حرا حره طليق مجانا مجاني مجانيا مجانيه مستقل مستقله مستقلي يتحرر 不受 不限 免费 独立 自由
freeze frozen замерз להקפאת להקפיא 冻
частоте שכיחות תדירות التردد تردد
ami amie amiga amigo amigos amis bro buddy coloc compad companion flatma freund friend girlfr kumpel mate novia pote roomma друг друга другом другу дружат друзья подруг החבר וחברים חבר חברו חברים לחברים اصحابك اصحابه اصحابي اصدقاء اصدقاي صاحبك صاحبي صديقي لصاحبك 友 女友 好朋友 室友 朋友
freundlich freundliche freundlichen freundlicher friendly дружел ودود وديه
amitie дружба дружбы
ab aus desde from vom из от מאת ממנה ממנו מן מתוך من منه منها منهن ومن ومنها 从 從 来自
frente front vorn vorne лицево сперед העורף الامام امام امامك امامكم امامه امامي قدام 前头 最前面 正面 面前
fuel petrol דלק הדלק الوقود وقود
cumplela cumplelo cumpli erfull
entera entero full ganze ganzen integr llena lleno plein pleine pleno voll volle vollen voller whole весь всеи всю вся полная полно полног полнои полную полныи полным целая целое целом целую целые целыи המלא המלאה המלאות כולו מלא מלאה מלאות מלאים מלוא שלמים الكامل كامل كاملا كامله مليان ممتلي 充满 整 整个 满 满了 滿
divert fun spass весело כיף 好玩
grunds 根本
drole funny humour komisc lustig смешно מצחיק מצחיקה طريف طريفه مضحكه 好笑
futur future kunfti будущи 未来
בגליל הגליל
ahorca ajedre aviron bal ball boules carrer chess crossw crucig cyclin dice echecs footba futbol game games hangma jeu jeux juego kreuzw league liga nadar partida pendu quiz race raffle regate regatt rowing ski sorteo spiel spiele sports swim swimmi tennis tombol wurfel yoga викторина гребля игр игра игре игру игры иога клубок кроссв лыжи мячи настолку плаван плаваю розыгр шахмат במשחק בשחמט הכדור המשחק הספורט השחמט התשבץ חידון יוגה כדור כדורגל כדורים ליגת ליוגה למשחק לשחות לתשבץ משחק משחקים שחייה שחמט תשבץ الالعا الدوري الرياضي الرياضيه السباح الشطرن العاب اللعبه رياضه سباحه كرات كره كوره لعبته لعبه 体育 填字游戏 测验 游 游戏 游泳 球 运动 骰子
ecart gap gaps hueco huecos lucke lucken щели
mull мусор мусора אשפה الزبال 垃圾
prenda الثوب
gas gaz газ גז הגז الغاز غاز
gasoli бензин
марлю الشاش
בגימטר גימטרי
general generale generales overal общая общем כללית العامه عامه 总体
вообще 一般
generations поколе לדורות التولي توليد 三代
genio гении
herren senore الساده
abruf bekam bekomm eingeg erhalt fetch fetche get gets gettin got holen kriege kriegt receiv recevo reciba recibe recibi recoit recu recue recues recus retrie достал достан получа получе получи попаде אחזור התקבל התקבלה התקבלו וקיבלה וקיבלת ייקלט יקבל יקבלו יתקבל לקבל מקבל מקבלים מקבלת מתקבל נקלטה קבל קולטים קיבל קיבלה קיבלו קיבלנו קיבלת קיבלתי קיבלתם שהתקבל שמקבל שנשלף שקיבל שקיבלה שקיבלו שקיבלנ שקיבלת תקבל احصل استرجا استقبل استلم استلمت استلمه الاستر الحصول تتلقي تستقبل تسلم تصلك تلقاه تلقي تلقيته تلقينا ستصلك لتسلم للحصول وردت وصلتك وصلتنا وصلتني وصلك وصلنا وصلني ويستقب يستقبل 受 得到 拿到 接 接到 接收 收 收了 收件 收到 检索
السمن سمن
duende fantom geist genie ghost ghosts goblin spirit джинн духе лешии призра ברוח רפאים الجني العفري جني شبح عفريت مارد 灵 精神 鬼
cadeau donaci donati dons gesche gift gifts kuchenspenden regalo spende подари подарк подаро пожерт במתנה מתנה שי תרומות التبرع النقوط الهديه تبرع هديه واهداه 捐款 捐赠 礼 赠
accorde accordee accorder assign attribue cede ceder conced daba dado dale damos dando dar dara darle darme darse dieron dio diste donate donnan donne donner donnes donnez doy ennod ergibt erteil evig facili fourni gab gabe gaben gave geb gebe geben gebt gegebe gewahr gib gibst gibt gimme give given gives giving grant grante grants handed handin mitgeb mitgeg provid regala remis subven supplied supply vergib yield zugewi выдава выдает выдаи выдал выдать выдают грант давал давала давать дадут дает дается даи даите дал дала дали дало дам дан дана данног данную данныи дарит дать даю дают заданн назнач отдава отдаем отдает отдаи отдаит отдал отдали отдам отдаст отдать отдают поруча поручено поручи предос предус привед присва присво снабже уступа אספקה אספקת האספקה ולתת ותיתן ותן יינתן ייתן יעניק להעניק לספק לשייך לתרום לתת מספק נותן נותנים נותנת ניתנה ניתנת נתון נתן נתנה נתנו נתת נתתי שניתנה שניתנו שנתנו שנתת שנתתי שתיתן תיתן תן תנו תני תרמו תתנו תתני اعط اعطاء اعطاك اعطت اعطنا اعطني اعطه اعطوك اعطي اعطيت اعطيتك اعطيتن اعطيك اعطيني اعطيه التوري امنح اوفر بعطيك تبرعوا تزويدن تعط تعطني تعطي تعطينا تعطيني تعطيه تكليفه تمنح توريد زودك عطني عطوني عطيتك عطيتني عطيني فاعطه فاعطي فاعطيت فيعطي كلفت كلفك منح منحته منحه منحي هات واعط واعطني واعطيه وامنح وتمنح وعطني وهات ويعطي يعطي يعطيك يعطيكم يعطيني يمنح ينطعا يهدي 予 予以 交给 供 供应 分配 才给 捐 授予 提供 来给 給 给
allez allons ausgeh fui fuimos geh gehe gehen geht gehts ging go goes going gone iba ibamos ido ir ira los va vamos vas vaya vont voy went вали едем едет ездила ехать идем идет идите идти иду идут переид переит перехо погнал поедем поехал поидем поидет поиду поидут пошел пошла пошли пошло сходит ходил ходили шел הולך הולכים הולכת הלך הלכה הלכנו הלכתי והלכתי יוצא ללכת שיוצא اذهب تذهب ذهبت ذهبنا رايحه روح ماشيه نروح وامش وراح ورايح يذهب 不见 再去 去 去了 就去 我去 没了 走 都去
aim goal goals gol goles objeti target ziel цель היעד המטרה יעד מטרה الهدف بهدفين لهدف 目标 针对
dieu dios god gott אלוהים الله لله 神
golem גולם הגולם כגולם
amende besser best beste besten better bien bonne bonnes bons braver brilla brilli buen buena buenas bueno buenos charmi decent excell fein fina fine fino genial good great gut gute guten guter gutes lovely majo meille mejor mejore mieux multa na nett nette netter nettes nice nicely nicer pleasa pozo prima pues puits simpat sympa toll tolle well wonderful wunder доброг доброе добрые добрыи здорово колоде лучшая лучше лучшее лучшие лучшии лучшим лучшую неплох ну отличн паиньк прекрасно приятн хорош хороша хороше хороши хорошо чудесн штраф אחלה באר הבאר הטוב הטובה היטב הקנס וטוב ונעים חביב טוב טובה טובות טובים יופי יפה לבאר מבאר מעולה מצוין מצויני מצוינת מקסימה מקסימי נהדר נהדרים נהדרת נו נחמד נחמדה נעים נפלאות קנס שבבאר احسن افضل الافضل الانسب الجيد الحسن الخير الزين العظيم الغرام بخير جيد جيدا جيده حسن حسنه خير رايع زين طيبه غرامه كويس لطيف لطيفا لطيفه ممتاز ممتازا ممتازه منيح منيحه 不错 井 优 优秀 佳 好 很好 愉快 挺好 更好 最佳 最好 最好的 棒 真好 精 细 良 良好 越好
adios bye desped farewe goodby tschus прощан ביי הפרידה להתראו פרידה 告别
minist минист הממשלה الحكوم الوزار للوزار وزاره 政务
rige يحكم
抓 抢
grade grades gradin noten rating оценка оценки оценку оценок реитин דירוג הדירוג הציון הציוני לציון ציון ציוני ציונים שהציון التقييمات الدرجا الدرجه درجات درجتي 四年级 年级 成绩 批改 评阅
grader третьеклассника
بالتدر تدريجي
выпускнои التخرج 毕业
גרם 克
gramma דקדוק النحو
внуки внуков
enkeli nieta внучка внучки הנכדה
благодарности благодарность благодарностью
grau gris grise серая сером серыи אפור אפורה האפורה الرماد رماديه 灰 灰色
смазат الشحم
begrus greet greeti greets gruss grusse grusst lg regards saluda saludo salue saluta здоровается здороваться приветствие приветствую בברכה ברכות ברכת التحيه تحياتي تحيه سلامي 招呼
grid grille сетка сетки 格 格子
التظلم تظلم
grill мангал
וטוחני טוחנים 磨
המכולת מכולת بقاله
החתן العريس 新郎
brutto gross
ground terrai אדמה الارض الارضي 地 地上 地面
asocia asso associ brigad club clubs cluste community comuni crew equipa equipe equipo gemeinde group groupe groups grupo grupos gruppe guild guilde kleing societ syndical syndicat team teamin teams tripul union verban verein бригад гильди групп группа группе группу группы класте клуб клуба клубе клубу коллектива командам команде командои кружки кружко кружок профсо радиок сгрупп тсж экипаж במועדו בקבוצה בקבוצו בקבוצת המועדו העמותה הצוות הקבוצה הקבוצו הקהילה הקהילת לצוות לקבוצה לקבוצו לקבוצת מהצוות מהקבוצ מועדון נבחרת עמותה עמותת צוות קבוצה קבוצות קבוצת קהילה קהילתי اتحاد الاتحا الجروب الجماع الجمعي الطاقم الفريق القروب المجمو النادي النقاب جروب جماعه جمعيه رابطه فريق فريقا فريقنا قروب لجمعيه لفريق للنادي لمجموع لنادي مجموعا مجموعه نادي نقابه 团 团队 小组 社 社会 社区 社团 组 群 船员 队
grew grow grown grows growth вырос выросл рост גדל גידול تنمو يكبر 增长
ворчи ворчиш
garant guaran warran гарант הערבות ערבות الضمان الكفال ضمان والضما 保证
gardie gateke guard guarded guardi guards hutest vigila wachte warden охранн сторожу השומר לשומר שומר الحارس الحراس حارس للحارس والحار 保安 卫 守
gardienne ولي
devine estimate estimated estime guess guesse guessi raten догада загада отгада смета смету сметы угадал לנחש מוערך מנחש מנחשת משוער משוערת ניחוש תנחש تخمن تخمين 估价 猜 猜到
schuld вину
винова אשם
guitar гитара гитаре гитаро гитару גיטרה 吉他
habit habitude הרגל العاده 习惯
gehack hacked pwned взламы взломал взломали взломать לפרוץ פריצה اختراق تخترق
взлом взлома
מתמקח שמתמקח
peluqu парикм
الحلال حلال
demi halb halbe halben half halfte halves medio mitad moitie полови полтор попола בחצי במחצית החצי וחצי חצאי חצי מחצית מחציתם الشطر النصف بنصف نصف نصفها والنصف ونص ونصف ونصفها 一半 前半 半
alucin halluc halluz галлюц הזיה الهلوس هلوسه 幻觉
guapo נאה
cuelga cuelgu hang hange hangen hangs hangt hung висел висит висят повеси повесь לתלות نعلقها 吊 挂 挂了
בחנוכה חנוכה
erfolgt happen occur occurs ocurre pasara passie vorkom бывает бывало бывают вышло происх случил לקרות מתרחש קורה קרה קרתה שקרה يحدث 发生
hardly kaum בקושי 不太
заица заяц
bescha damage dent dommag duele harm hurt hurts schaden sinist wasserschaden болит ущерб הנזק ייפגע כואב לנזק לפגוע נזק נזקי נפגע נפגעים التالف تالف ضرر يوجعني يولمني 伤害 破损
harves recolt
avaien avais avait ayant devait dispone dispose gehabt habia habian had has hatte hatten hattes having hubier tenia tenian tenien tiene tuve tuvier tuvo ve имеет имел пришлось שיש عندو لديه وعنده
er he him himsel ihm ihn il lui se ему него нем нему ним он сам אותו אליו בעצמו בשבילו הוא והוא ועליו לו עליו עצמו بنفسه تلتفت عنده فهو معاه معه نفسه هو وهو 他 他在 理会
sede 总部
завуч завуча завучу
alergi allerg bleed comprimidos cough deaf dentai dental diagno dolor dosage dose dosis drug enfermo fever fieber fiebre flu health husten icu ill illnes injure injury krank malade medica medici medika ordonn pain pills prescr rash salud sante sick surger sympto tablets tablettes traitements tratam treatm vaccin verlet virus аллерг болеет болезн болею боли боль больны глухая глухов диагноз дозу дозы заболе здоров зубнои лекарс медици препар привив таблет אבחון אבחנה אלרגי אלרגיה אלרגיו אלרגני בטיפול בניתוח בריאה בריאות הבריאו הטיפול הכדורי המרשם הרפואי התרופה התרופו וירוס ומינון חולה טיפול כאב כאבי כאבים כדורי לטיפול לתרופו מחלה מינון מרשם מרשמים רפואי רפואיו רפואית תרופה תרופות ادويه اصابه الادوي الاصابات الاعراض الالم التشخي التطعي الجرعه الحساسيه الدوا الدواء الصحه الصحي الصحيه الطبي الطبيه العلاج الفيرو الم المها بالم بالمرض تشخيص تطعيم جرعه حبوب حساسيه دوا دواء سعال صحه صحي صحيه طب طبيه علاج مرضيه مريضه مصاب 伤 健康 内科 剂量 发烧 发热 处方 手术 疼 病 药 药品 诊断 过敏
auditi ecoute entend escuch hear heard hearin hears hor hore horen hort listen oido oigo oir oyen oyo расслы слух слушает слушаешь слушаи слушал слушать слушаю слышал слышит слышиш слышу слышь услыша הקשבתי ישמעו להקשיב לשמוע מקשיב מקשיבה שומע שומעים שמע שמעה שמעת שמעתי תקשיב תשמע اسمع اسمعني بيسمع تسمع سماع سمعت سمعتها واستمع واسمع يسمع يسمعه 听 听到 听好 听我 听见 听说 聽
calefa calienta calor chaleur chauff heat heated heatin heizun греть отопле разогр тепла топили בחום החום החימום חום חימום לחמם מחוממת מחממים מתחמם سخن يسخن 供暖 加热 暖气 高温
heavy lourds pesado schwer тяжело тяжелы כבד تقيله ثقيله 重
בעברית לעברית עברי עבריים עברית
hauteu height высота בגובה גובה לגובה ارتفاع المرتف
allo bonjou che coucou hallo hello hey hi hola moin oye salut yo алло здравс здраст привет הי היי שלום الو اهلا مرحبا هلا وهلا 你好 哎 您好
casque קסדה
aid aide aider aides aids appui ayuda ayudam ayudar ayudas ayude botiqu helfen help helpde helped helpfu helpin helps hilf hilfe hilfre hilft sav soport soutie suppor useful util utile utiles выручи поддер полезн помог помога помоги помогл помочь помощь пригод בעזרתו העזר העזרה התמיכה ותעזור יעזור לעזור לתמיכה סייעות סייעת עזור עזר עזרה עזרת שעוזר תמיכה תעזור الدعم المساعده انفع بالدعم تساعد تساعدن دعم ساعد ساعدني مدعومه مساعده مفيد مفيده نافعه ودعم وساعدن يدعم 助 帮 帮助 帮忙 幫 撑 支 支持 有用 求助
гемогл המוגלו
her hers troupe ее еи ею нее неи אותה אליה לה עליה שלה لها معها ولها 她的
aca aqui here hier hierhe ici voici voila вот здесь сюда тут הנה והנה כאן לכאן מכאן פה ها هاك هنا هون 到此 在此 这儿 这边 这里
heldin heroin героин הגיבורה לגיבור البطله
hesite 犹豫
מהסס يتردد
cacher concea esconde hid hide hides hiding mask maske masque ocultar suppre unterd versch verstecken withhe withho маска маску прячет прячеш прячут прячь скрои скрыва скрыть спрятать спрячь умалчи умолчать утаива המסכה הסתיר הסתירו הסתר והסתר ותסתיר להסתיר מסתיר מסתירי מסתתרי מסתתרת תחביא תסתיר اخف اخفي اخفيت اكتم القناع الكمام تخبي تخفي تخفيه تكتم قناع مخبينه واخفي وليكتم ويخفي يحجب يخفي يكتم 瞒 藏 藏着 藏起来 隐瞒 隐藏
alta haute high higher highes hoch hohe hoher tall высока высоки высшии גבוה גבוהה הגבוה اعلي الاعلي العالي العليا عال عالي عاليه مرتفعه 太高 最高 高
выдели ابراز ابرز 突出
randon wander поход похода
clue clues consejos geheimtipp hint hints indice pista pistas propin tip tipp tipps tips trinkg кончик намек намеко подска советы הרמזים טיפ טיפים לרמוז רמז רמזים תרמזו تلميح نصايح 小费 线索
contratar embauc employed hire hired hiring наима нанять самозанятыи التوظي توظيف 录用
his seine seinem seinen seiner seines ses sienne suya suyo его שלו ديالو له وله 他家 他的
chatve gesprachsverlauf histor verlau истори בהיסטו ההיסטו היסטור לתולדו תולדות 历史 史
bump hit hits kick klopfe knock struck treffe стук стучит לדפוק ركله يضرب 命中 打 敲 敲门 踢
hobbie hobby хобби תחביבי الهواي هوايه
hole holes trou trous отверс חורים الحفره 孔
christ easter feiert feries festiv fetes holida navida noel ostern paques toussa urlaub vacaci vacanc vacati weihna канику отпуск праздн בחופש בחופשה החג החגים החופש החופשה חג חופש חופשה חופשות לחג לחופשה לחופשת اجازات اجازتي اجازه الاجاز العيد عطله عيد 假期 放假 节日
casera casero البيتي 家常
debere devoir hausau homewo домашнее الواجب واجب 作业
atenta candou cordia ehrlic franche frank honest honnet sincer truthf честно честны ביושר בכנות דוגרי יושר الامانه الصدق امانه امينا بصدق صادق صادقا صادقه وصادقه 照实 爽快 痛快 老实 诚信
honneu почета честь הכבוד כבוד לכבוד 荣
דוכיפת الهدهد
espero hope надеюс מקווים תקווה الامل امل نامل 希望 望 盼
אופק الافق
horizo waager горизо אפקי افقي 横
horosc гороск
animat heberg host hosted hostin hosts hote wirt ведуща ведуще ведущи хостин המארח לארח למנחה المضيف 主持 主持人 主机 托管
calien chaud heiss heisse hot горяча горяче горячи горячо горячу חם חמה חמות الساخن حران ساخن ساخنا ساخنه سخنه 烫 热
como how wie как איך ואיך כיצד לאיך ازاي شلون كيف كيفاش كيفك وازاي وكيف 咋 如何 怎么 怎么说 怎样 怎麼
drh hr rh
abrazo обнима 抱
humor юмор בהומור הומור
hungry голодн 饿
chasse hunt охотит 求职
hurry prisa rush ממהר ממהרת 冲 急着 赶
дефис מקף
hipotesis hypothese
hipote hypoth гипоте היפותט جدلا
ich myself אני בעצמי ואני לעצמי עצמי שאני انا انني اني بنفسي فانا لنفسي نفسي وانا 我 我到 我把 我来 我没 我被 朕 本人 莪
icone icono icons иконки
concep idea ideas idee ideen idees theory идеи теория מושג מושגים רעיון רעיונו الفكره بفكره فكره 主意
identique одинак مطابقا
הזדהות הזיהוי זיהוי
выявле זוהה זיהה זיהיתי זיהתה
identifiant מזהה
identify להזדהו לזהות שמזהה
identi הזהות זהות الهويا الهويه هويات هويتك هويته هويتي هويه 身份 身分
if ob si sofern wenn whethe будто если ли אם האם ואם והאם כאילו שאם اذا فاذا فهل كانك كانني كانه كانها كانهم كاني لو هل واذا واش ولو وهل 假如 如有 如果 如果有 是不是 是否 的话 若 若有 若能 要是
abando auslas disreg drop droppe droppi drops forget forgot gota goutte ignora ignore ignori ignoro missac olvida olvide olvido omettr omiso omit omite omitir oublie salta saltad saltas saltat salte saltes saute skip skippe skippi skips ssigre tropfe ubergehen ubersp unlear verges vergis weglas zappe брось забеи забуде забудь забуть забыва забыл забыла забыли забыты забыть игнори игнорь капли капля наплюи проигн пропус пропущен уронит דלג השמט התעלם התעלמה התעלמו התעלמי התעלמת ודלג והתעלם ולהשמי ולהתעל ותדלג ותשכח ותתעלם טיפות ישכח ישמיט יתעלם לדלג להשמיט להתעלם לזנוח לשכוח מדלגת מתעלם מתעלמי מתעלמת נטושים שוכח שוכחים שוכחת שכח שכחה שכחו שכחי שכחנו שכחת שכחתי שמתעלם ששכח שתתעלם תדלג תדלגו תשכח תשכחו תשכחי תשמיט תתעלם תתעלמו תתעלמי اتجاهل اسقاط اسقط انس انسوا انسي تتجاهل تجاهل تجاهلت تجاهله تجاهلو تخطي تخطيت تنسوا تنسي دعك سيبك فليسقط مهجوره ناسي نسي نسيان نسيت نسيه ننسي وتجاهل وتنخفض وتنسي ونسي ونسيت ونسينا ويسقط يتجاهل يسقطها ينسي 不提 不理 不看 别管 弃 忘 忘了 忘掉 忘记 忽略 放下 放弃 无视 滴 略 略过 省略 算了 遗忘 降
ilegal illega 违法
bild bilder cuadro diagra foto fotogr fotos gif image imagen images img jpg photo photog photos pictur pix pixel png portra screenshot screenshots изображение картин образ образа пиксел портре скрин скринш снимки снимок сфотог фотки фото фотогр בתמונה הצילום התמונה התמונו כתמונה לצילום לצלם לתמונה מהתמונ מצלמים פיקסל צולם צילום צילומי צלם צלמו תמונה תמונות תצלום الصور الصوره المصوره بكسل صور صورتان صورتها صوره كصوره لصوره مخطط واصوره وصور وصوره 图 图片 拍照 照片
הדמיון الخيال خيالك
fictif fictional imagin vorstellen выдума предст דמיוני דמיין דמיינו תדמיין تخيل تخيلوا تصور خياليه متخيله 想象 虚构 设想
imiter nachma 仿
подраж للاقتد
תתחזה تقمص نتقمص 冒充
מתחזה يتقمص
התחזות انتحال
внедре הטמעה
import יבוא الاستيراد
importance importancia الاهمي
critic critiq important importante wichti важен важна важная важнее важно важное важны главне חשוב חשובה כחשובה المهم اهم مهم 要紧 重要
שהוטלה المفرو
imposi imposs невозм שאי
amelio improve improved mejora לשפר يحسن 提升 提高 改进
לשיפור שיפור تحسن تحسين لتحسين
impro improvisacion improvisation импров אימפרו
improt improv לאלתר
binnen dans dedans dentro drin eingel herein in innen innerh inside interi rein within внутри внутрь во заезда בפנים בתוך בתוכו בתוכך וב ובתוך להתחבר מבפנים פנימה שבתוכו תוך جوا داخل ضمن في فيه فيها وفي وفيه وفيها 中 中的 以内 内 在 处于 打卡 报到 日内 是在 裡 里 里头 里面
briefk buzon inbox mailbo postei postfa 邮箱
ubrige кстати אגב ואגב بالمنا وبالمن
comporte compri consis consta incl includ inclui incluy inkl inklus samt включа יכלול כולל כוללת כלול כלולה כלולות לכלול לרבות שכלל تدرج تشمل تضم يتضمن يشمل يضم 包括
eingeh entrante incomi входящ הנכנס الوارد وارد وارده
incomp unvoll
aument hausse повышение מגדילי עלייה ازيد الزياد بزياده تزد تزيد زياده زيد 增加 涨价
zwar הרי 果然 确实
indica indiqu укажет укажу 注明
указывает بتدل يشير
indire косвен 间接
einzel 逐一
الصناع صناعي
صناعه 业 业界 行业
אינפלצ التضخم
beeinf influe השפעה להשפיע
התשתיו التحتي
ingred zutate ингред מרכיב المكون مقادير
herite inheri ورثت
herenc الوراث
injection injections inyecc инъекц הזרקה הזרקת الحقن حقن وحقن 打针 注入
תמים תמימים بريء برييه
eingab input inputs nutzereingabe saisie ввод ввода вводе בקלט הקלט קלט ادخال الادخا المدخلات 输入
واستعل 询
בפניות הפניות פניות
nachfrage בירור הפנייה לבירור פנייה פנייתך استفسا الاستف للاستف
الحشرا حشرات
einfug einset embedd inject insere insert встави вставк вставл вставь הכניסו ותכניס להכניס מוטמעת שהוכנס תכניס ادراج المدسو بحقن مدسوسه يدرج يدس 插 插入 插在
insist настаи упрешь מתעקש 坚持
configurado configured configuro einger einric einspi instal setup монтаж настра настроена настроил настроили устано ההתקנה הותקן התקנה התקנת להתקין מותקן التثبي التركي تثبيت تثبيته تركيب ثبت ركب ركبها لتثبيت لتركيب مثبت مثبته والترك وتثبت وتركيب وثبت يركب يركبها 安装
рассро التقسي القسط قسط
рассрочки الاقسا
eher instea plutot rather statt stattd взамен вместо скорее במקום במקומה במקומו במקומי במקומך במקומם במקומן ובמקום بدل بدلا بل 不如 反而 改口说 而不是 转而
заведе موسسه 机构
anfahr angewi anleit anordn anweis arbeitsanweisung aufget auftra bedien befehl bestel betreibervorgaben betrie briefi cmd comand comman consig dauera dienstanweisung directions directiva directive directives directrices einwei encarg guia guidan guide guidel guides handbo handbu indicaciones instru komman leitfa leitli manual manuel museumsfuhrer orden ordena ordene ordeno order ordere orderi orders ordnun ordonne ordre ordres pauta pautas pedido ratgeb reihen richtl runboo sengis spiela starta systemanweisung systemanweisungen systemvorgaben vorgab wegbes weisun велел велела велели велено вели велит велят гид гида закаже закажи заказ заказа заказо заказу заказы инстру команд методи наказ наказы наставления порядк порядо приказ путево распор указание указанием указании указания указаниям указаниями указаниях экскур בהוראה בהוראו בהוראת בהנחיה בהנחיו במדריך בתדריך ההוראה ההוראו ההזמנה ההזמנו ההנחיה ההנחיו הוזמן הונחה הוראה הוראות הוראת הורו הזמין הזמינו הזמנה הזמנות הזמנת הזמנתי הזמנתך המדריך הנחו הנחיה הנחיות הנחיית הסדר הפקודה הפקודו התדריך ולהזמי ותזמין ידני כהוראה כפקודה להוראה להוראו להורות להזמין להנחיו למדריך לפקודה לפקודו מדריך מדריכי מההורא מההנחי מהוראו מהמדרי מהנחיו סדר פיקוד פקודה פקודות פקודת צו ציוו שההורא שהזמנת שהנחיו שהפקוד תדריך תזמין תזמיני ارشادا الارشا الامر الاوام الاورد الترتي التعليمات التوجي الدليل الطلبي المرشد الهدي امر امرا امرت امرك امره اوامر اوامرك اوامره اوامري بالامر بالترت بالتعل بامر بترتيب بتعليم تامر تاميلع ترتيب تعليما تعليمه توجيه توجيها توجيهه دلني دليل دليلا طلبيه مرشد مرشدا موصينك موصيين والامر والاوا وتعليم يامرك يدوي يدويه 人工 令 准则 吩咐 命令 嘱 嘱咐 密令 导 导览 序 引导 手册 指令 指南 指导 指引 指挥 指示 攻略 点了 简报 訂單 订单 问路 顺序
ungenu недостаточно 不够 不足
beleidigungen insult обзови хамит اشتم الشتيم اهانه بالشتي شتمته
assura assure insura insured krankenkasse mutuel versic осаго страхо ביטוח הביטוח המבוטח לביטוח מביטוח מהביטו التامي تامين للتامي 保险
целы سليما 原封
inteli intelligent 智能
destine destinee intend vorgesehen собираюсь מיועד נועד שנועד المقصو انوي
intention הכוונה
absich בכוונה
intere интере הריבית לריבית מעוניי מעניין עניין ריבית المصلح مصلحه
interf schnit בממשק הממשק الواجه واجهات واجهه 接口
gesprachspartner собесе محاور
inner innere interna internal internas interne internen interner internes interno internos внутр внутре הפנימי פנימי פנימיו פנימיי פנימית الداخل داخلي داخليه 内部
internet net netto web веб интерн אינטרנ באינטר האינטר לאינטר الانتر النت الويب انترنت صافي 净
practicas praktikum 实习
interpreta interpretes 解读
interr переби 中断
entret entrevista interv vorste интерв собеседование собеседовании собеседования בראיון הראיון לראיון לריאיו ראיון ריאיון المقاب لمقابل مقابلا مقابله 采访 面接 面试
entrev interviewer interviewerin המראיי מראיין
hinein ins into לתוך
einlei intro introd presentate вступл הקדמה מבוא المقدمه مقدمات مقدمتك مقدمه 介绍 简介
вводна вводно вводну вводны
invali ungult недеис 失效 无效
erfind erfund invent выдумы придум המציא להמציא מומצא מומצאו מומצאי ממציא ממציאה ממציאי תמציא تخترع 编的
invention invento
הפוכים المقلو مقلوب مقلوبه
חקירה תחקיר التحقي تحقيق
инвест המשקיע
einlad invita invite пригла המוזמנ להזמינ להזמנה מוזמן מוזמני מוזמנת מזמין מזמינה الدعوا الدعوه دعوه عزومه عزيمه وادع ودعت 请柬 邀请
无关 答非所问
riego השקיה الري
выдача صدور
dafur damit daran darauf daraus darin darube davon dazu draus dsi ello es it itself lo sich оно само самого самои самом самому саму собои בה בו انه انها اياه اياها ذاته نفسها ياها 它 本身
its 其 它的
conserje вахтер
الفل الياسم ياسمين
javasc جافاسك
一斤 斤
combin concat fusion join joined joins juntal merge merged merger rejoin unir объеди הצטרף הצטרפו הצירוף לאחד למזג לשלב מיזוג מצטרף משולב צירוף ادمج الدمج 加入 合 合并 拼成 结合
blague broma chiste joke jokes plaisa prank puns witz witze анекдо прикол шутит шутка шуткои шутку шуток шучу בדיחה בדיחות הבדיחה مزحه نكته هزار 笑话
joker джокер الجوكر
judgin судя
judo الجودو 柔道
ابريق الابري
hop jump salto sauter прыг прыгае прыжко קופץ תקפוץ قفزات 跳
узлова בצומת צומת
junior младши
jurado jury жюри
begrunde justifie לנמק
الكبسه للكبسه
aufbew behalt bewahr conser gardan garde garder gardes gardez gehalten halte halten haltst held hielt hold holdin holds keep keepin keeps kept manten mantie retent sostie tenait tenez tenir tenu tenus tiennent tiens tient держал держат держи держим держит состои состоялась удержи хранит храниш החזיק החזיקה ולשמור ומקיים ייערך יתקיים יתקיימ להחזיק לקיים לשמור מחזיק מחזיקה שומרים שומרת שמחזיק שמרו שערכנו תיערך תקיים תשמור ابقاء احتفظ الابقا تتماسك تحتفظ تمسك حافظ واحتفظ يحتفظ يعقد يمسك 举行 保持 保留 保管 憋 执 持 按住 捧
keeper хранитель хранителя
кефир кефире
clave cle clef cles key keys llave llaves publickey schlus tecla touche клавиш ключ ключа ключам ключев ключеи ключи ключом במפתח המפתח המפתחו מהמפתח מפתח מפתחות المفات المفتا مفاتيح مفتاح مفتاحا والمفا ومفاتي 关键 钥 钥匙 键
הקיבוץ קיבוץ
kill killed murder убил убьет להרוג 杀
килогр كيلوغر 公斤
киломе קילומט
kilome километров كيلومت 公里
aimabl amable catego genre gentil goodwi katego kind kindne kinds kulanz specie types добрая доброи добром катего разряд אדיב מיני מינים מקליד סוגי קטגורי שמקליד الانواع الرفق الصنف الطيب انواع صنف 一种 分类 善良 样 种 类
duke king konig lord queen reina reine rey reyes roi royal король המלך המלכה למלך מלך מלכה الملك الملكي ملك ملكه 国王
מלכות المملك
beso embras kuss целуем
besos bises bisous נשיקות
cagnot 猫咪
knit knitti purl tricot
knots узлом العقده 结
aware bekann connai connu conoce conozc enterarse entere kannte kenne kennen kennst kennt knew know knowin known knows recogn sabe sabemo saber sabes sabia sabra sachan sais sait saura savait savez savoir sepa sepas weiss weisst wissen wusste знаем знает знаете знаешь знал знала знали знать знаю знают извест узнаю узнают ידוע ידועה ידועות ידועים ידעו ידעתי יודע יודעים יודעת יידע לדעת להכיר מכיר שאדע שידעתם שיידע שמכיר שנדע שתדע ادري اعرف اعرفه اعرفها اعلم بتعرف بعرف بيعرف تعرف تعرفني تعرفه تعرفها عارف عرف عرفت عرفوا معروف نعرف واعرف واعلم وعلم ويعرف ويعلم يدري يعرف يعرفني يعرفه يعرفون يعلم يعلمون 已知 我知道 晓 晓得 知 知道 认识
kenntn knowle vorken знании ידיעה ידע المعرف بعلم علمه معرفه 知识
الكناف كنافه
квас кваса
aufkle balise crotal etiket etique label labell labels libell pegati sticke tag tags метка метки наклеи ценник במדבקה המדבקה מדבקה מדבקות סטיקר תג תווית الملصق الوسم الوسوم والملص وسمه وسمها وسوم ووسمه 标签
اللبنه لبنه
труда 劳动
labora лабора המעבדה למעבדה מהמעבד المختب المعمل مختبر
carece falta faltan falte lack חסרת تنقص مالوش ينقص 缺 缺少
land landed landin посадк ارض الهبوط 落地
arrendador baille landla landlo vermie wirtin арендо наимод המשכיר الموجر 房东 老板娘
aleman allema anglai atinla castel danish deutsc dutch englis espagn espano finnis franca frances franzo french german greek idioma ingles italia italie lang langag langua langue latin lengua loffel neerla plattd portug spanis sprache sprachen welsh англ англии испанс латини латинс немецк францу язык языке языков языком אנגלית באנגלי בלשון בשפה בשפת השפה לאנגלי ללשון לצרפתי לשון לשפה צרפתית שפה שפות שפת الانجل الفرنس اللغات اللغه انجليز انكليز ايطالي بالانج باللغه بلغه لغات لغه للانجل للفرنس والانج واللغه 法语 英 英文 英语 语 语言
definitive dernie dura dure endlic enfin final finale finall finals last lasted lasts letzte schliesslich ultima ultimo zuletz итогов конечнои наконе напосл позапр послед продлится прошлая прошлои прошлом прошлу прошлыи финал финале אחרון אחרונה אחרונו האחרון האחרונ הגמר הסופית והאחרו ולבסוף לבסוף נמשכה סופי סופיות סופית שעבר שעברה اخر اخرها اخير اخيرا اخيره الاخير النهاي باخر تدوم طال لاخر نهايي نهاييا نهاييه واخر واخرها والاخي 上个 上期 最后 最终 期末 终于
late overdu spat tard опазды опоздал поздно покоинои просро איחר איחרה איחרתי באיחור מאוחר מאחרת المتاخر متاخر متاخرا متاخره 晚 迟到 逾期
later nachhe spater поздне позже בהמשך بعدين لاحق لاحقا 以后 再说 后来 天后 往后
gelach ha haha jaja jajaja lachen lacht lachte laugh laughe laughi laughs laught lol reimos rie rire rires risa risas rit ахаха смеетс смеите смех смеютс смеялс ха הצחוקי חחח לצחוק צוחק צוחקת צחוק צחקה צחקו צחקנו بيضحك تضحك ضحك ضحكه فضحك هههه ههههه هههههه وضحكنا يضحك 哈 哈哈 笑
الدعوي دعوي
capa layer layers слоем слои слоя השכבה שכבה שכבות שכבת الطبقا الطبقه طبقات طبقه 一层 三层
лени лень
idle lazy 闲
anime conduit fuhren fuhrt gefuhr guiada guided lead leadin leads led steer steeri ведет ведешь ведите веду ведут вела вести повести приведет привод руководствуется בהנחיי המוביל מובילי שמוביל ويودي يودي 引
leader teamle القايد قايد 组长 领导 领队
beipac bookle brochu cuadernillo flyer follet handou leafle livret merkbl prospe листок בעלון החוברת העלון חוברת מהעלון עלון الكتيب كتيب 册 讲义
fuga fuit fuite leak leaked leakin leaks spill протеч слеи слил דליפה דליפת מדליף נזילה תדליף التسري تسرب سرب فسرب 泄 泄密 泄露 漏 漏水
lean присло
apprend apprendre apprends appris aprend erfahr estudi etude etudie gelern learn learned learni learns learnt lerne lernen studie study выучит изучаю научил научит обучае узнает узнаи узнал узнать учебы учитьс учусь ולומד לומד לומדים לומדת לימוד ללמוד למד למדנו למדתי שלמדנו תלמד اتعلم ادرس التعلم الدراس المذاك تعلم تعلمت تعلمه دراسه للدراس مذاكره يتعلم 学 学习 学会 读书
least mindes wenigs לפחות الاقل 至少
abfahr blatte conge conges dejad dejala dejamo dejan dejar dejara dejarl dejas deje dejen dejes depart irse laisse laub leave leaves leavin marcho pars partan parten partir quitte repart sal salen salga salgan salgas salgo salimo salir verlas больни выезд выездо выидит вылет выходишь выхожу листья оставить оставл оставь уезжае уидет уидут уити уходит уходят ухожу העלים השאר והעלים ומשאיר ותשאיר יוצאים יוצאת להשאיר לצאת משאירי נצא עוזב עזוב תעזוב תשאיר תשאירי اترك اتركه اتركها اتركوا اتركوه المغاد بترك تترك تتركوا ترك تغادر خلوه فاترك مغادره واترك وتترك ويترك يترك يسيب يغادر 不留 产假 出去 出门 年假 留 留下 病假 离 离开 请假
dejado dejo gauche izquie left linken parti salido salier salio вышел вышла левое левои левом левому левыи налево остави остало отошел слева уехал уехала ушел ушла ушло השארתי השמאלי ויצא יצא יצאה יצאנו יצאתי לשמאל משמאל עזבו שהשאיר שיצא שמאל שמאלה שמאלי שעזב שעזבה الايسر اليسار تركت خرجت غادرت ويسار يسارك 左 左边 往左 走了
juridi legal legale legall legalm законн המשפטי חוקי חוקיים משפטי משפטית القانو قانونا قانوني 依法 法务
laenge length longueur длина длину длины אורך באורך الطول طول طوله والطول 全长 篇幅 长度
less menos moins wenige менее меньше פחות اقل يقل
deutschunterricht lecon lectur lesson tutori unterr vortra лекции лекцию лекция урок урока уроке уроки уроков בהרצאה בשיעור ההרצאה הרצאה הרצאות השיעור לקחים לשיעור שהרצאה שיעור שיעורי الحصه الدرس الدروس المحاض حصص حصه درس محاضره والعبر 教程 讲座
كيلا 免得
lass lasse lassen lasst let lets lettin liess liesse даваи даваит пускаи пускаю пустил пустит пусть تدعه خلنا خلي خلينا خليه دع دعني دعها لتكن وخل وخلي وخلينا ودع ولتكن 讓 让
briefe buchst carta cartas corres courriers elternbrief leserb letra letras letter lettre postca postka schreibens букв буква буквам букве буквои букву буквы открытки открытку переписка переписке переписки переписку писем письма письме письмо письму אות אותיות איגרת באות באותיו במכתב האות האותיו ההתכתב המכתב המכתבי התכתוב לאות למכתב מהמכתב מכתב מכתבי מכתבים احرف الاحرف الحرف الحروف الخطاب المراس بالحرو بحرف بحروف حرف حرفا حرفين حروف حروفا حروفه حروفها خطاب مراسلا وحرف وحروف 一封信 信 信件 信里 函 字母 往来 来信
леикоц 白细胞
الشامي شاميه
level levels niveau nivel pegel stufe tier уровен уровне уровня ярус ברמה ברמת הרמה רמה רמות רמת المستوي مستواي مستوي منسوبه 水位 水平 等级 级 级别
lie lied liegen liegt lies lugen lying ment mentir miente врать врет лежа лежат лежит лежу ложь соврал соври בשכיבה לשקר משקר שיקר שיקרתי שקר תשקר الكذب تكذب كذبه 卧 撒谎 说谎
leben life vida vie годнос жизни жизнь בחיים החיים חיים الحياه حياتك حياتي 人命 命 生活
ascens aufzug elevat heben levant leve levee levees lift lifted lifts лифт лифта лифтом במעלית המעלית הרימו והמעלי להרים מעלית المصعد مصعد 抬 电梯
allume leger licht light lights lit luces lumier luz ray semafo легкие луч огонек свет света светоф אור אורות דולק האור האורות הנורית התאורה ומדליק לאור מדליקי נדלק נורית קליל קרני תאורה תאורת الاشعه الاضاء الانار الانوا الضوء النور اناره خفيف خفيفه ضوء فاتح مضاء نور 光 淡 灯 灯光 红灯 轻
rayo relamp молнии молния ברק البرق برق وبرق
aime aiment aimera comme gusta gustan gustar like liked likes mag mogen вроде нравит понрав דמוי כמו כמוך כמוני احب اعجبني بتحب زي عجبني متل مثل مثلك مثله مثلها مثلي يحب يعجبني 像 喜欢 如 就像 很喜欢
barrer barrie beschrankungen bounda cap constr contraintes einsch gorra grenze guardr leitpl limit limita limite limits obergr quota restri schranken seuil thresh границы квоту кепка лимит лимита лимиты ограни порог порога предел шлагба גבול גבולות הגבולו הגבלה הגבלות הגבלת ההגבלה ההגבלו המגבלו להגביל מגבלה מגבלות מגבלת מההגבל מוגבל מכסה מצומצמ סף الحد الحدود الحواج العتبه القيد القيود حاجز حد حده حدود قيد قيود قيودك محدودا محدوده مقيد موانع والحد 上限 名额 界 约束 边界 门槛 阈 限 限制 限定 障
המגבלה להגבלת
fila filas ligne lignes line linea lineas lines linie rangee reihe renglo repliq row rows trait zeile zeilen линии линию линия построчно реплик ряд ряда строк строка строке строки строко строку строчк בשורה בשורת הקו הקווים השורה השורות לקו לשורה מהשורה משורה משורות קו קווי שורה שורות שורת اسطر الاسطر الخط السطر السطور بخط بسطر بسطرين بطانه خط خطوط سطر سطرا سطرين صفوف وسطر 一行 台词 底线 排 每行 线 线路 行
לשוני اللغوي لغوي
addres adress anschr clicka com direcc domici duzen duzt enlace http https lieferadresse lien link linked links mailad postco postle siezen tutoie url verlin адрес адреса адресе адресн адресо адресу звеном обращается обращаюсь обращенная привяз ссылка ссылке ссылки ссылко ссылку ссылок בכתובת בקישור הכתובו הכתובת הקישור וכתובו כקישור כתובות כתובת לחיץ לינק לכתובת לקישור מהכתוב מהקישו מכתובת קישור קישורי שבכתוב שהכתוב الرابط الربط الرواب العناو العنوا بالعنو خاطب رابط رابطا رابطها ربطه روابط عناوين عنوان عنوانه عنواني مربوط موجها والرابط والعنو وصلته وصله وعناوي وعنوان ويخاطب ويربط يربط 住址 地址 址 称呼 网址 联
נוזל سايل سايلا 液
adressliste catalo checkl einkau enumer index inventaire inventario inventory inventur kundenliste kundigungsliste list lista listad listas liste listed lister listes listin lists mitgliederliste packli playli preisl vertei инвент индекс описи опись переуч перече перечи списка списке списки списко списку список числит ברשימה המחירו המלאי הרשימה לרשימת מהרשימ מחירון מלאי רשימה רשימות רשימת الجرد الفهرس القايمه القواي بقايمه تسرد جرد فهرس فهرسه قايمه لسته للجرد يفهرس 列 列为 列出 列表 单 单子 名单 库存 清单
horer listener listeners слушат המאזין המאזינ למאזין المستم للمستم مستمع 听众
litro литр литра ליטר لتر
liter litros لترا
slight чуть بقليل 稍
alive habite lebt live lived lives living vis vit viva vive viven vivia vivimo vivir vivo wohnen wohnt живая живем живет живешь живи живои живу живут живые живым живых жизнеи жил жила жили жить обитае גר גרה גרים חי לגור לחיות נחייה اعيش تسكن يسكن يعيش 住 住在 家住 活 活着 生前
живо 热闹
carga cargad cargar chargee gelade lade laden ladt load loaded loadin loads загруж загрузи загрузите загрузка загрузке нагруз בטעינה ולטעון טעון ייטען ייטענו לטעון נטען נטענת עומס תטען الحمل الحمول محمله 载 载入
lend lent loan loans presta кредит הלוואה הלוואו השאלת الاعار القرض سلفه 外借 贷款
pains бухано
local locale regional локаль местна местны областном המקומי מקומי מקומיו מקומית المحلي محلي محليه 本地
befind находится המצוי 位于
cerradura gesper lock locked locks schlos serrur sperre sperrt verrou блокировка блокировки замка замке замки замков замком замок המנעול הנעילה ונעל לנעול מנעול ננעל ננעלה נעול נעולה נעילה נעילת נעלו שננעל الاقفا القفل المقفو قفل قفلا مقفل مقفله وقفل يقفل 打不开 锁 锁定 门锁
locomo локомо парово
anderungsprotokoll bitaco changelog chatpr log logged loggin logs protok журнал лог логами логах логе логи логов ביומן היומן הלוגים יומן יומני יומנים לוג לוגים ליומן السجل السجلا سجل سجلات 日志
logic logiqu логика היגיון المنطق 逻辑
anmeld auth login logins логин логины ההתחבר התחברות الدخول دخول دخولي للدخول والدخو 登录
logo логоти הלוגו לוגו الشعار شعار
lange langen langer langst larga largo long longer longes longue давно длинна длинне длинное длинном длинну длинны долго дольше ארוך ארוכה ארוכות ארוכים הארוכה הארוכי اطول الطويل طويل طويلا طويله 不再 不再是 久 多久 太长 长
blick gucken look looked lookin looks mirado miran mirand mirar mire miro regarde regardez schau schaue schaut seebli sicht view viewin vista vistas vue вид вида видом виду выгляд глядя глянь посмот просмо смотри במבט הנוף לצפייה מביט מסתכל נוף נראית תסתכל תסתכלו اطلعت الاطلا انظر تنظر شكلك طالع وتطلع ينظر 先看 再看 只看 来看 查看 看 看看 看过来 观 视 请看 顾
loose sueltas سايب فالت 散 松
lose loses losing loss lost perd perder perdi perdid perdio perdre perds perdu perte pierda pierde pierdo verlie verlor потери потерь потеря проигр пропало теряет терял терять теряюс убыток утерю утрати אבד אבדה אבוד אובדן איבד איבדה איבדנו האבוד לאבד לאיבוד מאבדת מפסיד מפסידה שאבד שאיבד תאבד תפסיד اخسر اضاع اضيع المفقو تايه تخسر خسران خسرت ضاع ضاعت ضياع فقد فقدان فقدت يضيع يفقد 丢 丢失 亏 失 损失 输 输了
הגרלת ההגרלה القرعه 抽奖
aloud lauter loud louder loudly noisy вслух громка громко шумно шумные בקול רועשת صاخب 吵 大声 闹
megafo ברמקול הרמקול 外放
baja bajas baje basse low lower lowest niedri нижнии низкии опуска опусти הנמוך הנמיכו התחתון התחתונ נמוך נמוכה נמוכים תחתון תחתונה اخفض السفلي منخفضه 低 最低
faithf fideli loyal loyalt נאמן الولاء
gluck luck lucky suerte удача מזל
lujo люкс
aparat appare automat automaten boiler calder chaudi crane detecteur detector device engine generator gerat gerate heater kaffeemaschine kran machin maquin maschi moteur motor pump pumpe rauchm warmep автомат автоматы автоот генера двигат детектора котел котла машинам машинн мотор насос насоса прибор станок устрои במכונה במכונת גלאי גנרטור הגנרטו הדוד הדודים המכונה המכשיר המנוע המנוף המשאבה התקן למכונה למכונו מכונה מכונות מכונת מכשיר מכשירי מנוע מנוף משאבה עגורן שהדוד שהמכונ اجهزه الاجهز الالات الاله الجهاز الرافع السخان الضخ الكاشف الماكي المحرك المدفا المرجل المضخه الموتو المولد اله بالجها باله جهاز جهازك جهازي سخانات للالات للاله ماكينه محرك محركات مضخه مولد والاجه والاله 器 引擎 机 机器 機 機器 泵 锅炉
madam madame судары سيدتي مدام 女士
magic magiqu
core kern main nucleo primar prime principale главна главно главну главны основн הליבה העיקר הראשי הראשית ליבה עיקר ראשי الابتد الرييسي الرييسيه 主 主要 核 芯
majori mayori большинство большинством باغلبي 多数
angele anlege crea create cree creer erstel erzeug fabriq faite genera genere hazme macht made make makes making produccion produce production produire produktion прод создае создаи создать составит בייצור הייצור הפרודק יוצרים יצור נוצר צור שמפיק שנוצר שתיצור תיצור اجعل اجعلها اخلي اعملي الانتا انشاء انشي بيخليك تجعل سو سوي صنعتك صنعته صنعك واجعل واجعله وتصنع ويجعل يجعل يخليك ينتج ينشي 产 令人 使 做成 制 新建 生产 生成 造
creado createur creato fabric herste maker makers manufa печник создат היוצר היצרן יצרן ליצרן المصنعه صانعك صانعوك صانعيه 厂家
varon זכר 男
dealt direktion filialleitung gere gerenc gerer gescha gestio handle handli hausve leitun manage managi maneja regie занимается начальства начальство начальству обрабо руководство руководству ручки сумел управл успеем успел успею ההנהלה הנהלה הנהלת הניהול הסתדרת טופל ידית יטופל להנהלה לטפל לניהול מההנהל מהנהלת מסתדר ניהול שמטפל שמנהל שמנהלי תטפל اداره الادار التعام تتكفل للادار وتكفلت يتولي 办理 处理 手柄 管 管理
manipu التلاع
вручну ידנית يدويا
الصنع 制造
beauco cuanta cuantos lot lots many muchas muchos multip plenty plusie severa varios viele vielen лот много нескол скольк стольк בכמה המון הרבה וכמה חניון כמה לכמה מגרש מהחניו רבות רבים كام كثيره كم متعدد وكم 不少 几 几个 多 多少个 太多 好多 很多 若干 许多
map mapa maps plano המיפוי המפה מפה מפות מפת الخراي خرايط خريطه 地图
marge margen marges margin בשולי בשוליי שולי שוליים الهامش هامش
ausruf flag flagge flags fragez kennzeichnen marca marcad mark marked marker markie markin marks tick отмети отметк отметь отмеча отмече пометк пометь помеча помече אסמן דגל הדגל ולסמן וסמן ותסמן לסימון לסמן מסומן מסומני סומן סימון סמן סמנו שבמירכ שיסמן שסומן שסומנו תסמן العلام بعلاما علامات علامتي علامه 划 勾 标 标记 痕
flohma market markt mercad базар рынка рынке рынок בשוק לשוק מהשוק שוק שוקי الاسوا السوق باسواق بالسوق سوق 市场 黑市
marketing השיווק שיווק التسوي
maries marria marrie брак браке زواج 婚
masse misa масса
maitri اتقان اجاده
correspond match matche partid матч матча совпад сошлас спички сходится התאמה المبار المطاب مباراه مباريا مطابق مطابقه 匹配 比赛 配
materi schulungsunterlage матери בחומרי החומר חומר חומרים المواد مواد 料 材料
matema במתמטי מתמטיק الرياضيات رياضيا
утренник утренника
max maxima maximo maximu максим המרבי מקסימו اقصي الاقصي العظمي القصوي قصوي 最大
darf darfst durfe durfen durfte mai may mayo might moge мае маи мая מאי עשוי ايار قد مايو وقد ويجوز يجوز 五月
likely maybe perhap probab quiza vielle voraus wohl наверн אולי ואולי כנראה שאולי ربما 可能
conmig emay iom me mich mir moi zr меня миня мне мнои אותי אליי בפניי בשבילי ולי לי ממני עליי بي عليا عليي عندي عني فيني لاجلي لي ليا معايا معي مني 我吗
bedeut defini gemein heissen heisst hiess mean meanin means meant meint meinte mittel moyen sens signif значит означа опреде смысл смыслу средство אמצעי הגדרה הגדרת המשמעו התכוונ כלומר משמעות מתכוון פירוש פירושה פירושו שהתכוו اقصد التعري المعني تعريف تعريفك تعريفه تعني قصدت قصدي معناه معناها معني وسيله يعني يقصد 含义 定义 意思 手段
inzwis meanti meanwh בינתיי
gauge massna measur medida messen mesure metric mide мерки меры המידה מידה القياسات الكيل وقيست يقاس 措施 测量
замер מדידה القياس قياس
механи המנגנו מנגנון
media medien
medium בינוני
meet meets met встрет встречается встречаются знакомиться познак לפגוש נפגש נפגשים נפגשנו اجتمعت اقابل قابل قابله نتقابل يجتمع 遇
appoin asambl assemb cita citas confer eigentumerversammlung elternabend encuentro jahres meetin mitgliederversammlung montage montaj rdv rencon rendez reunio standu termin treffen актовы встреч заседа конфер назначении назначения планер собрание собрании собрания совеща אסיפה אסיפת באסיפה בישיבה בישיבת בפגישה האסיפה הישיבה הישיבו המפגש הפגישה הפגישו הרכבה התור התורים והרכבה ישיבה ישיבות ישיבת כנס לישיבה לישיבת לכנס לפגישה מפגש עצרת פגישה פגישות פגישת תור תורים اجتماع الاجتم اللقاء المواع الموتم الموعد تعيين لقاء مواعيد موعد موعدك موعدنا موعده موعدها موعدي ميعاد والموا وموعد 会议 例会 开会 預約 预约
מגה ميغا 兆
adhere member membre mitgli socio socios членам члены חברי לחברי اعضاء الاعضا العضو العضويه عضو عضوا عضويه 会员 员 委员 成员 队员
gedachtnis memoir memori memory recuerdo speicher воспом памяти память בזיכרו הזיכרו זיכרון זיכרונ מהזיכר الذاكر ذاكرتك ذاكرته ذاكره ذكري للذاكر 内存 记忆
мыслен נפשי ذهنيه
настав 导师
menu menus speise меню בתפריט התפריט תפריט المنيو منيو 菜单
רחמים رحمه رحمها ورحمه
lio mess בלגן
乱 乱了
meta ميتا
brass fer gold hierro inox iron metal oro silver steel железн железо золото паяльн утюг ברזל הזהב זהב מלחם الحديد الذهب الفضيه الكي المكوا حديد ذهبه معدنيه مكواه 金 铁 银
метро المترو
centra centre halfwa mid middle milieu mitte mitten посере середи средни באמצע האמצע האמצעי הביניי המרכזי מרכזית المركزي الوسط الوسطي منتصف وسط وسطها 中间
migrat миграц נדידת ترحيل 迁移
mild 温和
conciencia consci esprit gewiss mind minds разум совест הדעת המצפון الضمير بالعقل بالك ذهنك ضمير عقله 脑子里 良心
маршрутке маршрутку
minima minimo minimu миниму מינימו الادني 最小
minus минус מינוס
verschiedenes متفرقا 杂
мисо ميسو
fehlen fehlt manqua manque miss missed misses missin senori пропустил пропустили пропущ скучал скучаю החסר החסרה חסר חסרה חסרות חסרים לפספס מתגעגע פספסתי שחסר اشتقت الناقص مفقود ناقص ناقصه 少了 找不到 查不到 漏了 漏掉 错过
equivoco ошибал ошибли טעה טעיתי
بالخطا بالغلط
господ מר 先生
melang mezcla mix mixed stir вперем смешат לערבב מערבבי ערבבו ערבוב تخلط تقلب خلطت خلطه وحرك يخلط 拌 混 混进
الخلاط خلاط
mock mocks moque ويسخر يسخر
ajuste conf config einste entwicklermodus konfig mode modus parametrage parametres reglag settin testbe testmo wartun конфиг настро режим режима режиме установки בהגדרה בהגדרו במצב הגדרות ההגדרה ההגדרו להגדרו למצב לקביעת מהגדרו מההגדר ממצב מצב שההגדר תצורה اعدادا الاعدا الضبط الوضع بالاعد بوضع ضبط وضع ووضع 模式 設定 设定 设置 配置
mod modera modo mods модера
modifi 修改
плесен עובש 模具 霉
الملوخ ملوخيه
mama maman мам мама маме мамы אמא לאמא ماما 妈 妈妈 我妈
instant moment момент ברגע הרגע לרגע מהרגע מרגע רגע اللحظه لحظه 一刻 时刻
abono abonos argent cash coin coins compen currency dinero efecti espece financ fonds fund funds geld kaffeekasse moneda money pago pagos paieme paymen revenue savings turnov umsatz versem zahlun выплат выручк денег деньги кассов кассы компен монета монету наличн оборота оплата оплате оплату оплаты платеж средст фонд фонда במזומן בתשלום הכסף הכספים המטבעו התשלום התשלומ והכסף כסף כספים לקופת לקרן לתשלום מזומן מטבע מטבעות פיצוי קופת קרן תשלום תשלומי الايرا التعوي الدفع السداد العملات المال النقود بالدفع بدفع تعويض تعويضا تمويل دفع دفعات دفعتين دفعه سداد عمله فلوس نقدا نقدي والدفع 付款 基金 币 款 现金 理财 补偿 财务 资金 赔偿 钱
meses mois monat monate monatl monats month monthl months ежемес месяц месяца месяце בחודש החודש ובחודש חודש חודשי חודשיי חודשים לחודש מהחודש اشهر الشهر الشهري بالشهر شهر شهرا شهري شهريا شهرين شهريه شهور لشهر 三个月 下个月 月 每月
ethica moral morale morals морали мораль этично המוסרי اخلاقي
המוסר 道德
davant furthe mas mehr more weitere weiteren более больше далее дальне дальше еще поболь ועוד יותר לעוד עוד שעוד اكتر اكثر المزيد فاكثر 更 更多 越
alba amanec aurora dawn madrug mananas matin morgens mornin vormit заря наутро рассве утра утренн утро утром בבוקר בבקרים בוקר הבוקר الصباح الصبح الفجر صباح صباحا صباحو صباحي فجر فجرا 上午 凌晨 天亮 早上 晨
المغربي المغربيه
hipoteca ипотек המשכנת
hochst meist meiste most mostly самая самое самые самыи самым самых ביותר ברוב היותר הכי מירב רוב רובם רובן اغلبها اكثرها الاكثر لاكثر 最 最多
mainly основном преиму בעיקר
motiva מוטיבצ
bewege deplac jugada motion move moved moveme mover moves movimi moving mudanz umzug verleg verschieb verschieben движен переез переех перене переносим переносится переше ход ходу ונעבור להזיז לעבור לתנועה מזיז נעבור עברנו תנועה תנועות الحركا الحركه المتحر انتقل انتقلت انتقلن انقل انقلها تنتقل تنقل حركه نقلت نقلنا نقلها ننتقل ننقل وانتقل وانقل يتحرك ينتقل 动 挪 搬 搬到 搬家 改到 移
грузчи המובילים
pelicu בסרט סרט 电影
herr herrn mr senor sr السيد
dona frau mme mrs السيده
ms мс
autant combie cuanto much mucha mucho tant tanto viel wievie наскол почем רב רבה الكثير بزاف جزيلا شحال قديش كتير كثير كثيرا 多少 多少钱
barro 泥
הכפל الضرب
להכפיל 乘
בעיריי העיריי לעיריי מהעירי עירייה עיריית שהעירי البلدي
грибы рыжики
accordion akkord altos band bande bands bass basses cello choeur choir chor choral concert concierto coro drum drums geige instrument instruments klavie music musica musik musiqu opera orches organ orques piano tenor trombo violin бараба басы виолон концер музыка музыки музыку пианин рояль скрипк фортеп хор хора хоре אורגן אקורדי המוזיק המקהלה הפסנתר כינור למקהלה לפסנתר לתופים מוזיקה מוזיקת מקהלה מקהלת פסנתר פסנתרי קונצרט תופים الاورك الفرقه الكورا الموسي بيانو فرقتنا فرقه موسيقي 仪 琴 钢琴 音乐 鼓
музыкальная музыкальных מחזמר
musico عازف
aie ait aura auras avez avoir avons compul conviene debe deben debera deberi debes debo devez devra devrai disposez dois doit doiven erford faudra faut hab habe haben haber habria habt han hast have haya hayan hemos impera mandatory muss musse mussen musst must obligado obligatoire obligatoires obligatoria obligatorio obliged ont ought requir requis shall should soll solle sollen sollst sollte tendra tendri teneis tenemo tener tenes tenga tengan tengas tengo tienen tienes verpfl должен должна должно должны имеешь иметь имею надлеж надо обязал обязан обязат придется приходится следуе требов требуе בציווי דרוש דרישות חובה חייב חייבים חייבת נדרש נדרשים נדרשת ציווי שחובה الزامي المطلو بالمطل لازم لدي لديك لدينا مطلوب والمطل وعليك وعندنا وعندي ويجب يجب يلزم ينبغي 你有 你要 务必 就得 应 应当 应该 强制 得 必 必答 必须 我有 才有 有 要有 该 都要 需求 須 须
bozal maulko наморд
ma mein meine meinem meinen meiner meines meins mes mias mien mienne mine mios my мое моего моеи моем моему мои моим моими моих мою моя לשלי משלי שלי تبعي حقتي ديالي 我的
mister myster
anfangsbuchstaben apelli auswei cedula dni genann id iniciales initiales initials nachna name named namen namens names naming nannte nenn nenne nennen nennst nennt nom nombra nombres nomme noms prenom surnam имен имена именам именем имени имя назвал назван назват назове назови называ наимен фамили фио בשם בשמה בשמו בשמות בשמי בשמך השם השמות ובשם ושם ושמי לשם שם שמה שמו שמות שמי שמך שמכם ששמו ששמם اسم اسما اسماء اسماوه اسمك اسمه اسمها اسمي الاسام الاسم الاسما باسم باسماء باسماي باسمك باسمه باسمها باسمي بالاسم تسميه سم لاسم واسم واسماء واسمه 人名 名 名义 名叫 名字 名称 姓 姓名
namely namlic 也就是 即
няни няня
servil салфет
narras وتروي
eng narrow ضيق ضيقه
nacion הארצי הלאומי לאומי الوطني
native роднои
natura naturl טבעי طبيعي 自然
bach bajama beach berg brook cave ciel cielo clay cloud clouds coast collad colmen compost crue cueva earth eis entorn enviro estrel etoile flood fluss fluvia fog forest foret frost glace glatte gravel hail hielo hill hive hives hochwa humeda humidi ice ile island lac lago lake llueve lluvia luna lune mareas maree marsh meadow mer meteo montes moon mounta nature nebel neige nest nieve nube orage pierre plage planet playa pleama pleut pluie pond rain rained rainin rains rainy regen regnet ridge rio rios river rivers rivier roche rock ruche ruches sand schnee sea sky snow soil solar soleil sonne star stars stein stern sterne stone stones storm stream sturm sun sunny tal tarn tempet terre terrea testum thunde tide tides tierra tormen univers universe valle vallee valley vent viento wald weathe wetter wind winds ветер ветра влажно вселен глина гора дождем дождь дождя звезд звезда звездои звезды земли земля камень лед лес лесная леснои луна луне льду море мороз мороза моря небо облака облаке облако озера озере озеро озеров окруже остров пещере пляжа погода погодо погоду погоды поток река реки рекои реку речнои снег солнца солнце солныш среде среды туман тумане улеи ульев шторм щебень אבני אי בגשם בחול ביער בסביבת בשמש גבעת גשם האגם הגשם החול החוף הים הירח הסביבה הענן הר הרוח הרוחות השמיים השמש חול חוף ים כוכב כוכבים לחול לחוף לחות לים ליער לנחל לענן לרוח מזג נחל נחלים סביבת סערה ענן קרח רוח רוחות שמש الامطا الاودي البحر البييه التربه الثلج الجبال الجبل الجزير الجو الحجر الربوه الرطوب الرمل الرياح الريح الساحل السما السماء الشمس الشمسي الصخور الطقس الطين الغابه القمر المطر النجوم النهر الوادي امطار امطرت بحر بييه حجري رطوبه رياح سحابيه شمس صقيع ضباب عاصفه غيمه قمر كوكب مطر نجمتين نجمه نجوم نجوما وادي والبحر والجو والشمس والنجو 一星 下雨 下雨天 云 五星 冰 四星 土 塘 天气 太阳 宇宙 山 山上 性 星 晴 月亮 林 江 沙 河 海 湿度 滩 环境 石 石头 砂 窝 阳 雨 雨天 雪 雷 雾 风
navegacion ניווט الملاحه 导航
marine флотск كحلي
beside cerca danebe near neares neben pres proche ближаи возле הקרוב ליד לצד اقرب بجانبه جنب جنبي قرب قريب قريبه وقريب 临 旁 旁边 近
рядом הסמוך הסמוכה القريب 附近
cuello العنق رقبتي
benoti besoin brauch fallai fallu necesa necesi necess need needed needs notfalls notig requie require requires необхо нужен нужна нужно нужны требует требую דורש דורשת הצורך וצריך ושצריך זקוק לצורכי צורך צריך צריכה צריכים שצריך احتاج احتجت الحاجه تتطلب تحتاج تلزمك تلزمه خاصني داعي ضروري محتاج محتاجي نحتاج نحتاجه واحتاج ويحتاج ويشترط ويلزم يحتاج يشترط 如需 必要 需 需要
negati השלילי שלילי שליליו שלילית السلبي 负
יזנח اهمال تهمل
negoti переговорами ומתן للتفاو 协商
nachba vecina vecino voisin сосед соседа соседк соседо соседу השכן השכנה לשכן לשכנה מהשכן שכן שכנה الجار الجاره جار جارتي جارك جارنا جاره جاري 邻 邻居
barrio quarti vecinal בשכונה השכונה מהשכונ שכונה שכונת שכונתי الحاره الحي حي 小区
nachbarn vecinos voisins соседе соседи соседя השכנים והשכני לשכנים שהשכני שכנים الجيرا للجيرا
neithe tampoc weder ни
neutra ניטרלי נייטרל محايده 中立
jamais jamas never nie niemal nunca никогд ולעולם לעולם מעולם שמעולם اطلاقا 从不 从来没 千万 概不 绝不
fresco fresh frisch latest modern neu neue neuen neuer neues neufs new newer newest nouvea nouvel nueva nuevas nuevo nuevos recent reciente новая новень нового новое новои новом новому новую новые новыи новым новых свежая свежее свежие свежии החדש החדשה החדשים חדש חדשה חדשים לחדשה احدث الاحدث الجدد الجديد الحديثه جديد جديدا جديده طازج والجدي 新 新来 新版 新的 最新 鲜
infos news noticia nouveautes nouvelles novedades новост החדשות הידיעה חדשות ידיעות اخبار الاخبا الخبر بالاخب بخبر خبر خبرا 新闻
boleti bulletin bulletins gemeindebrief infole newsle бюллет рассыл לניוזל ניוזלט النشره للنشره نشرات نشره
journal journaux magazi newspa periodico revist газета газету газеты журналов стенга בעיתון העיתון לעיתון עיתון الجراي الجريد الصحيف المجله جرايد لمجله مجله 报社 报纸
nachfo nachst next procha proxim successor suivan следую הבא הבאה الجاي الجايه القادم المقبل 下一步 下期 接着
кличку 昵称
abend abends anoche bedtim bonsoi dusk evenin feiera medianoche midnig minuit nacht nachte nachts night nightl nights noche noches noctur nuit nuits overni soir soiree soirs sunset tonigh вечер вечера вечеро вечеру закат захода ночам ночами ночевк ночеи ночи ночног ночнои ночь ночью отбоя полуно בחצות בליל בלילה בלילות בערב בשקיעה הלילה הערב חצות ליל לילה לילות לילי לילית לערב ערב שקיעה الغروب الليل الليله الليلي المساء المغرب بالليل غروب للسهره لليله ليال ليالي ليل ليلا ليله ليليه مساء مسايي 一夜 一晚 今晚 傍晚 半夜 夜 夜里 夜间 昨晚 晚上 每晚 深夜 睡前 隔夜 零点
ninth девято девяты التاسع 第九
aucun aucune kein keine keinem keinen keinerlei nein ningun no nope нет нету никаки никако אין אף בשום ואין ושאין לאף מאף שאין שאף שום 不行 否
keiner nadie nieman nobody personne никого никому никто שאיש محدش ومحدش 无人
невозв 不退
nonsen quatsc tonter unsinn שטויות
mediod midi mittag noon полден полудн בצהריי בצוהרי הצהריי צהריים الظهر ظهرا 中午
норма норме
alltag everyd habitu normal ordina regular suele typica ublich usual usuall житеис нормал обычна обычно обычны הרגיל כרגיל לרוב מהרגיל רגולרי רגיל רגילה רגילים العادي المعتا النظاميه عاده عادي عاديه كالعاد معتاد 平时 普通 正常 照常 照旧
норм нормы
nord norte north northe северн северо בצפון הצפון הצפוני מצפון צפון צפונית الشمال شمال شماليه 北
aren cannot cant couldn didn doesn doesnt don dont hadn hasn haven isn isnt mustn ned needn ni nich nicht non nor not pas shouldn wasn weren wouldn не низя אינה אינו איני אינך אינכם אינם אינן איננה איננו אינני בלתי הלא ואינה ואינו ואינך ואל ולא ושלא לא שאינה שאינו שאינם שלא بالا بعدم عدم فلا لا لست لعدم لم لن ليس ليست مش مو وعدم ولا ولست ولم ولن وليس وليست ومش 不 不上 不了 不予 不会 不作 不出 不去 不可 不吃 不得 不掉 不是 不會 不着 不算 不能 不要 不该 不问 也不 也不会 也没 也没有 他不 別 别 别只 别在 别把 勿 就不 我不 我不是 无法 未 沒有 没 没有 没法 莫 非
annota anotar anote apunta apunte betreiberhinweis footno fussno hinwei krankm lieferschein memo nota notas note noted noter notes notez notier notiz notize pd ps systemhinweis vermer zettel аннота заметк замето записк конспе нотами памятк прим примеч сноска сноске сноски сноску בפתק בפתקים ההערות הערה הערות הערת הפתק הפתקים פתק פתקים الحاشي الحواش المذكر الملاح حاشيه مذكرات مذكره ملاحظا ملاحظه ملحوظه ويدون يدون 备注 批注 注 笔记 纸条 脚注 请假条 附注 附註
keins nada nichts ninguna ninguno nix none nothin rien нечего ничего בכלום כלום مفيش 都不 都没
aushan avis aviso avisos besche gemerk merkst merkt mittei notice notici notifi preavi замети заметя замечает оповещ уведом اشعار اشعارا الاشعا التنوي باشعار تنويه لاحظت لاشعار لوحظ يلاحظ ينتبه 启事 告示 通知 须知
auffal заметн
noun существительное
новичку 新手
ahora aussit desorm dorena ensegu fortan hencef hereby hiermi immedi inmedi jetzt maintenant now nun sofort unverz впредь настоящим незамедлительно немедл отныне сеичас сразу теперь типерь щас בזאת הרינו הריני ומיד ומעכשי ומעתה ועכשיו כעת מיד מייד מיידי מיידית מעכשיו מעתה עכשיו الان الحين حالا دابا دلوقتي فور فورا فوري هلق والان والحين 今后 从今天起 从此 兹 即刻 即日起 如今 当场 此刻 此时 现 现在 現在 立刻 立即 自即日起 马上
nirgen nowher нигде никуда
amount anzahl betrag cantid chiffr cifra cifras decima digit digits figura figure handyn intege konton kundennummer menge montan monto nombre nr number numero nummer privatnummer qte qty quanti steuernummer telefonnummer telefonnummern zahl zahlen ziffer количе номер номера номере номеро номеру составляет сумма суммам сумму суммы цифр цифра цифрам цифру цифры числа числе числен число числом числу במספר במספרי בסכום המספר המספרי הסכום הסכומי הספרות ומספר ומספרי וסכומי כמויות כמות למספר מספר מספרו מספרי מספרים סכום ספרה ספרות ارقام ارقاما الارقا الاعداد الترقيم الرقم الرقمين العدد الكميه المبال المبلغ المقاد النمره بارقام بالارق بالرقم برقم بمبلغ بمقدار رقم رقما رقمك رقمكم رقمه رقمها رقمي رقمين عدد عددهم قدر كميه لرقم مبلغ مرقمه مقداره وارقام والارق ورقم وعدد 六位数 号 号码 数字 数量 第 编号 號 量 金额 额
питании 营养
ايتها ايها فيا ويا يا
objection objections widers возражение התנגדו اعتراض الاعتر مانع 异议
objectif 客观
obligation 义务
beacht соблюд 观察
наблюдатель المراقب
العقبه 障碍
obstru عرقله
einhol obteni להשיג 取得 获
occasi поводу לרגל
belegt תפוס
ocupa занима
占 占用
apaga apagad apagar apago apague eteint off выкл выключает выключать выключены выключит откл списании ויכבה ולכבות ותכבה כבוי כבויה כבויים כיביתי מכבה مطفاه 关掉 关灯 掉 脱
обидет 得罪
beleid vexe обидит обижае обижус
обида עבירה
angebo bid bids bieten bietet oferta offer offere offers offert offre offres ofrece ofrezc предла предложат предложением предложили בהצעה ההצעה ההצעות הצעה הצעת להצעה العرض العروض عرضت عرضين عروض وعرضت ويقدم يقدم 投标
funcionario offici offizi oficia официальныи служеб הרשמי רשמי רשמית الرسمي المسوولون رسمي رسميه لمسوول 官 官方 正式
официа رسميا
offlin 下线
frecue freque haufig oft often ofter souven часто частые чаще غالبا 常
ach ay oh ои 哦
мазь المرهم
okay vale ладно אוקיי בסדר تمام حسنا طيب ماشي 好不好 好呀 好的 没关系 行不行
ok ок
alte alten altere altes ancien antigu deprec elderl legacy mayore mediev obsole old older oldest olds outdat retro stale uberho vieill vieja viejas viejo viejos vieux десятилетнеи пожилы преста пятиле старая старог старое старои старом старую старше старые старыи старым старых устаре הזקן הישן הישנה הישנות הישנים זקן ישן ישנה ישנות ישנים לקשישי קשישים اقدم الاقدم العجوز القديم عجوز قديم قديمه 古 旧 旧版 老 老人 老年
auf aufs dran drauf encend encien fua on onto sur uf upon вкл включаите включаю на прижил דלוק ועל ועליה יאללה על שעל תדליק علي عليه عليها هيا وعلي وعليها يلا 上 上了
einmal mal once однажд раз разом разоче разу בבת ופעם פעם שפעם بمجرد مره ومره 一下 一回 一次 一遍 从前 曾 曾在
online онлаин אונליי המקוון מקוון اونلاي 线上 网上
bloss eben einfac einzig gerade just juste justo merely nomas nur only purame purely seulem simplement simplemente simply sole solo unica unicam unico uniquement единст лишь просто только чисто בלבד בפשטות היחיד היחידי ורק סתם פשוט רק שרק الوحيد ببساطه بس فقط للتو مجرد وبس 仅 刚 刚刚 刚才 只 只做 只准 只在 只是 只有 只用 只能 只要 唯一 我只 才
abiert abra abre abreme abren abrimo abrio abrir abris abro apertu eroffn geoffn offen offene offne offnen offnet open opened openin openly opens ouvert ouvre ouvres ouvrez ouvrir transp вскрыт открое открои открою открыв открыл открыт прозра הפתוח הפתוחו הפתוחי הפתיח הפתיחה ויפתח ולפתוח ופתח ותפתח ייפתח יפתח לפתוח לפתיחת נפתח נפתחה נפתחות נפתחים נפתחת פותח פותחים פותחת פתוח פתוחה פתוחות פתוחים פתח פתחה פתחו פתחנו פתחת פתחתי פתיח פתיחה פתיחת שנפתח שפותח שקיפות תיפתח תפתח תפתחו תפתחי افتتاح افتتح افتتحت افتح افتحه الافتت الشفاف الفتح المفتو بفتح بفتحها تفتتح تفتح تفتحوا تفتحون فافتح فتح فتحت فتحته فتحه مفتوح مفتوحا مفتوحه نفتح وافتح يفتح يفتحه يفتحها 开 开场 开封 开放 开门 打开 拆开 開
открывшии הפותח
meinun opinio мнение мнения דעה דעת דעתך לדעתי לדעתך الاراء الراي برايك راي رايك رايكم رايه رايو رايي 意见
compet concur gegenseite gegner mitbew oposic oppone opposition rival rivals конкур соперн המתחרה המתחרי למתחרה למתחרי מתחרים שהמתחר المناف خصمي منافس منافسي 对手
возможность הזדמנו فرصه
contraire contraria contrario contrary enfren entgeg gegent gegenu opposi напрот противоположно בניגוד ההפוך ההפך מול ממול العكس المقابل بالعكس عكس مقابلها 对面 相反
الضويي ضويي
facult optional اختياري
oder or ou или либо או ام او واما 或 或者 要不 还是
oral устнои устныи 口头
coordi organi הרכזת לרכזת מתאם רכזת المنسق منسق
organizacion органи ארגון التنظيم 组织
organise organiza انظم نظم 整理
מסודר منظم
organisateur организатору
original originale originales originals исходное исходном исходную оригин המקורי מקורי מקורית اصل اصلي الاصل الاصلي 原 原件 原始 原文 原有 原来
במקור اصلا 原先 本来
andere anothe autre autres autrui demas other others otra otras otro otros terceros другая другие другим других другог другое другои другому другую осталь прочее прочие прочих чужие чужих אחר אחרות אחרים האחר האחרות האחרים ושאר לאחרים מאחרים משאר اخرا اخري اخرين الاخر الاخري الباقين التانيين ساير سواك سواه سواها غير غيرك غيرنا غيره غيرها غيري لغير لغيره واخري والاخر وغير 人家 他人 其他 别人 别的 另 另一 另有
nos notre nuestr our ours ouryay unser unsere наш наша наше нашего нашеи нашем нашему наши нашим наших нашу שלנו
heraus hors out raus вынес вынеси выходило вычеркнуть оказал съехал התנתק نفد نفدت 出 出了 出来 退租
tenue наряд
sortan היוצא الصادر
aussen ausserhalb dehors drauss exteri extern fuera outdoo outsid внешне внешни снаруж בחוץ החוצה חיצוני מבחוץ מחוץ الخارج برا خارج خارجه خارجي 外 外来 外部 外面 对外 窗外
往外 朝外
druber hinweg over свыше 过
bypass contou jailbr outran overri overru overwr rocade saltar supers ubersc umgehe umgeht umgehu баипас джеилб обоиде обоиди обоиду обоити обошел обошли обход обходи обходя переоп גובר גוברת דורס יילברי לדרוס לעקוף מעקף עוקף עוקפים עקיפה עקפו עקפתי פריצת תעקוף اتجاوز التجاو تجاوز تخط جيلبري وتجاوز 绕 覆盖 越狱
overti 加班
owe owes owing schuldet 欠
eigene own owned ownership owns possed propia propio иовс свое своего своеи своем своему свои своим своими своих свою своя собств בעלות الملكيه املك تملك ملكيه يملك 自家
bearer besitz coproprietaires duena dueno duenos eigentumer holder inhabe kontoi owner owners propie propri titula владел собственник собственника собственники хозяев хозяин בעל בעלי בעליו בעליך בעלים בעלת הבעלים כבעל כבעלים לבעל לבעליה לבעליו לבעלים מבעל מבעליו שבעל שבעליו שבעלת שהבעלי اصحاب اصحابها المالك الملاك حامل صاحب صاحبه صاحبها لاصحاب لصاحب لصاحبه مالك مالكك وصاحب 业主 主人 所有者
кислор الاكسج
bundle liasse pack packed packin пачкам упаковать упакуи ארוז 打包
pads колодк 垫
cadenas candad
malera paint painte painti peintu pintar pintur varnis краски покрас הציור לצבוע לצביעת צבוע צבועה צביעה ادهن الدهان دهان طلاء 漆
binome couple paar pair pairs pareja pares пара пару пары בזוג בזוגות הזוג זוג זוגות זוגית לזוג 一副
הדקל النخله نخله
ладони النخيل
galett kaiser לביבה
panel panels pannea панели панель פאנל 面板
cardbo fachar hausar papele paper papers papier бумага бумаге бумаги бумагу бумажк бумажн картон макула בנייר הנייר נייר קרטון الاورا الورق الورقه الورقي اوراق اوراقه بالورق بورقه كرتون والاور ورق ورقا ورقته ورقه ورقي وورق 纸 草稿纸 论文
параце אקמול باراسي
parall паралл במקביל המקביל מקביל 平行
colis forfai packag packet paket paquet parcel пакет пакета пакете посылк упаков אריזה החבילה חבילה חבילות חבילת الباقت الباقه التغلي الحزمه الطرد العبوه باقه تغليف حزمه عبوه والتغل 包 包装 包裹 套餐
parentesis parentheses סוגריי
aparca parc park parked parken parkin parkpl parque stationnement парк парка парке парков стоянк בחניה בחניון בפארק החניה החניון וחניה חניה חניית חניתי לחניה שחונה الوقوف مواقف 停车 停车位 公园
parse parsin اعرب 解析
פטרוזי البقدو بقدونس
abs absatz abschn aparta capitu chapit chapte chunk chunks fracti fragme instalments kap kapite morcea para paragr parraf part parte partes partie parts piece pieces pieza piezas pt rubriq seccio sectio segmen stk stucke teil teile trozo trozos абзац абзаца абзаце абзацы глава главу главы запчас кускам куски кусок кусоче парагр раздел секции секция фрагме частеи части часть частям шт штук בחלק בחלקים בסעיף בפסקה בפרק החלק החלקים הסעיף הסעיפי הפרק הפרקים חלק חלקו חלקים לסעיף לפרק מדור מהפרק סעיף סעיפים פסקאות פסקה פרק פרקים שברים اجزاء اقسام الاجزا الجزء الحته الفصول الفقرا الفقره القطع القطعه الكسور جزء جزءا فصل فصلا فقرات فقره قطعه للقطعه 一段 一片 一章 一节 件 几段 块 整段 本章 段 段落 每段 片 片段 碎片 章 第一章 第三章 第三节 第二章 节 這段 部分 零件
partiel חלקי חלקית
partic teilne участн המשתתפ משתתף משתתפי المشار مشارك
participe ישתתפו להשתתף
participation השתתפו المشاركه
partenaire partne socia партне שותף שותפים الشريك شريك شريكي
товари השותפו
carnav carniv festival fete fiesta partei parties partis party sommerfest tiers verben weihnachtsfeier корпоратива корпоративе фестив המסיבה הפסטיב הצדדים למסיבת לפסטיב מסיבה מסיבת פסטיבל שהמסיב الاطرا الجهه الحفل الحفله الطرف الطرفا الطرفي المهرج جهه حفل حفله طرف للطرف والطرف 方 清明 甲乙 端午
bestanden pasa pasalo pasame pasan pasar pasaro pasas pase pasen pass passed passent passer passes passez passin перева переходит проиде проити пропуск пропуска пропусках пропуски пропусков проходит проходят прохож прошел прошла прошло יעבור עברה עברו עברת עברתי עובר עוברים עוברת שעובר اجتاز بيفوت تمر عابر فات فاتت مر مررت يمر 传给 傳 路过 递
fahrga pasaje passagers passen пассаж הנוסע הנוסעי לנוסעי מהנוסע נוסע נוסעים الراكب الركاب راكب ركاب للراكب 乘客 旅客
passiv לסביל
pasapo passep passpo паспор דרכון הדרכון الجواز جواز جوازات وجوازه 护照
administratorkennwort adminp claves codewo contrasena contrasenas creden identifiants kennwo losungswort mdp mfa passe passph passwo pin pw trowss zugangsdaten пароле пароли пароль пароля пин рбспмэ сосны ьлорап בסיסמה הסיסמא הסיסמה והסיסמ מהסיסמ סיסמאו סיסמה סיסמת סיסמתו الباسو المرور باسورد بدبوس مرور مروره وكلمه 口令 密码 密碼 暗号 暗语
pasada pasado passee past vergan vorbei мимо прошед прошлого прошлое прошлы בעבר עבר الماضي 过去
colle coller paste pasted pastes pega pegada pegado pegalo pegar pego pegue pegues recoll пасты אדביק הדבק והדבק ותדביק ידביק להדביק מדביק מדביקה שהדביק תדביק الصق الصقها تلصقها لزقها لصقه معجون والصق والصقه ولصق يلصق 粘贴 貼 贴 贴到 贴进
brevet patent 专利
camino chemin itineraire path pfad radweg route ruta rutas sendero senderos sentie trail wanderweg дорожк маршру пути путь тропы המסלול למסלול מסלול שביל الدرب المسار مسار 步道 路径 路线
geduld paciencia patience терпен הסבלנו סבלנות الصبر صبري 耐心
pacien patien пациен терпел החולים המטופל חולים לחולה למטופל מטופל מטופלי מטופלת סבלני סבלניי المرضي المريض صبور للمرضي للمريض مرضي مريض 患者 病人
muster patter узор דפוס הדפוס النمط 纹
ausges interval pausa pause suspen интервал пауза паузы יושעה المعلقه معلق معلقه موقوف موقوفه 暂停
בסלילת الرصف
abona bezahl gezahl paga pagaba pagada pagado pagan pagar pague paid pay payant paye payer paying pays заплат обратите обращаи обращаите оплати оплаче оплачи платил платит платно платну платны платят плачу אשלם ישולמו ישלם לשלם משלם משלמים משלמת שולם שילם שילמה שילמו שילמתי שישלמו שלם שמשלם ששילם ששילמו תשלם תשלמו ادفع تدفع تسدد دفعت فدفع مدفوعه ندفع وادفع ويدفع يدفع يدفعها يسدد 付 付清 支付 缴 缴纳
בתלוש תלוש
תלושי תלושים
paz peace покои בשלום השלום السلام سلام
pico الذروه 高峰
المشاه للمشاه
peel קליפת
חדירה חדירות
pensio rente пенсии пенсию 养老
rentne пенсионер пенсионера пенсионерка
пенсио לגמלאי
porcen האחוז النسبه نسبه
parfai perfec perfek מושלם מושלמת
leistu performance спекта הופעה اداء الاداء 绩效 表演 表现
العطور عطور
permanente постоянных קבוע קבועה دايم دايمه 永久
authorisation berech cleara consen erlaubnis habilitation licenc licens lizenz permiso permisos permission permissions schreibrechte лиценз разрешение разрешения согласие согласием согласии согласия בהרשאו בהרשאת ההרשאה ההרשאו הסכמה הסכמת הרישוי הרישיו הרשאה הרשאות הרשאת להסכמה רישיון اذن استيذا الاذن الترخي الرخصه السماح الصلاح باذن بصلاحي رخصه صلاحيا صلاحيه 权限 许可 驾照
abogad accountant actor actors admira adviser advoca alcald alfil analyst anwalt arbitr archivist artist arzt arztin audite audito avocat backer baker bakers beekee bibliotecaria bibliothecaire bishop bookkeeper boulan bride broker burgermeister butler camare capitaine capitan captai careta carter catere chauffeur chef chemist chercheuse cleane clerk clerks cllr coach comedi commentator comptable concepteur concepteurs concie conduc conserjeria conservateur consultant contable councillor courie critics cura curato dama dame damen datenschutzbeauftragte dean dentis dependienta dependiente designer detective dispatcher dj docent docteu doctor doktor driver einzelne electrician enferm enseig entraineur entrenador examin facteu fahrer farmaceutica farmaceutico farmer femme ferrym folk folks fontan gardener gartenfreunde gartnerin gens gente gentleman granje greffi guichetier guy hausarzt hausme hombre homme hommes humain human humana humano humans indivi infirm informatico innkee inspec institutrice instructor interp invest jardinier journa judge judges juez juge jurist kapita kassen kellne knight kommis ladies lady lawyer lecturer lehrer lehrkr letrad leute leuten librar lifegu livreu locksm maestr maire maitresse majord man mann mannes maquinista mariee marin mayor mayord mechan medeci medico men mensch miller minister ministro mujer notair notar notari notary nurse nurses officer officers ombuds panadero people person pflege pharmacist physio pilot pilote piloto pirat pirata pirate plombi plumbe poet porter portie postma ppl priest prof profe profes profs proofreader prufer quizma recepcionista receptionist recrui recrut referee registrar reporter resear richter sachbe sailor schlosser schriftfuhrer secretaire secretaria secretario secretary senora servicetechniker shephe singer sitter solicitor sommel steuerberater surgeo surveyor teache technician technicians technicien techniker tecnic teller tesore tester testeu therap tierar traducteur traductor trainer traiteur translator translators treasu treibe tresorier tuteur tutor tutora tutoria tutors understudy urteilte vet vicar waiter woman women zahnar адвока актер актеры артист аудитор баба библиотекареи библиотекари библиотекарь библиотекаря бухгал водите воспит врач врача врачам врачеи врачи врачом врачу главбу главвр городн дама дачник декана делопр детект диспет доктор доцент драиве женщин журналист журналистов журналисты завхоз казнач капита кондук консул консье корректор курато курьер лектор лицам логопе людеи люди людьми людям людях машини мельни механик мужчин народ официант педаго пекарь переводчик переводчику пилот пират пиратс почтал поэт препод проверяющая проверяющему проверяющии проводник профес рассуд ребята репетитор ротмис садоводов сантех секретарь секретарю секретаря слесар смотритель сопром старик стоматолог судье судьеи судьи судью судья терапе тестировщик тренер уборщи участковыи учител художн челове экзаменатор экзаменатора экзаменатором электрик электрика юрист юриста юристу юристы אדם אחות אחיות אינסטל איש אישה אנוש אנושי אנושית אנשי אנשים בוחן בחור ברופא גבאי גבר גברת גננות גננת דוקטור האדם האחות האחיות האנושי האנשים הבוחן הבלשית הגבאי הגזבר הגנן הגננות הגננת החוקרו החוקרי הטכנאי היועץ הכלה המאמן המאמני המאמנת המבקר המדריכ המורה המורים המזכיר המחנכת המטפל המלצר המנחה המפקחת המציל המרצה המתווך הנהג הנהגים הנוטרי הספרן הפקח הפקיד הפקידה הקצין הרופא הרופאה השופט השופטי השופטת השליח ואיש והטכנא ומורה ונהג זמרת חובל חוקר חוקרת טכנאי כאיש לאדם לאחות לאינסט לאיש לבוחני לגבאי לגנן לגננת לחוקרת לכתב למבקר למורה למורים למזכיר למרצה לנהגים לפקיד לקצין לקצינה לרואה לרופא לרופאי לרופאת לשליח מאמן מאמנים מאנשי מבקר מדריכה מהגננת מהמפקח מהמרצה מוקדן מורה מורים מזכיר מזכירה מטפלת מלצר מלצרים מנחה מציל מרצה מתווך מתרגם מתרגמי נהג נהגים נוטריו נשים ספרן ספרנית עו עיתונא פיראט פקח פקיד פקידה פרופ קפטן קצינים רופא רופאים שהמורה שהנהג שופט שופטים שליח שר استاذ استاذه اشخاص افراد الاستا الاطبا الامين الانسا الباحث البشر البشري الحكام الخباز الدكتو الرجل السايق الست السكرت السواق الشاعر الشيف الصحفي الصيدلي الضابط الطبيب العراي العروس الفردي الفني القاضي القبطا القرصا المترج المحاسب المحام المحقق المدرب المدقق المراه المزار المستشار المعلم المفتش الممثل الممرض النادل الناس النساء الوزرا الوزير امراه امناء امين امينه انسان انسانا بالسبا بحاره بشر بشرا بشري بشريه حاسب دكتور دكتوره راجل رجال رجل ساعي سايق سمسار سيده شاعر شباب شخص شخصا شخصان شخصين شيف صحفي صحفيا صيدلي ضابط طبيب طبيبا طبيبك طبيبه عمده فارس فني قاضيا قرصان كابتن كانسان لاهل لسيده لشخصين للبشر للمسجل للمعلم للممثل للناس لمعلم مترجم محاسب محام محامي محاميا محلل محللون مدرب مدرس مدقق مدققا مراه مصمم معلم معلمه ممتحنا ممرضه ناس والاست والمحا والممر والناس وزير وفاعل 人 人士 人民 人的 人类 侦探 判 判定 判断 医 医生 司机 师 店员 店小二 律师 快递 护士 教师 教练 新娘 此人 民 海盗 演员 牙医 班主任 看病 真人 秘书 第一人称 管家 老师 考官 船长 裁判 记者 讲师 译者 诗人 辅导 队长 院长 面交 顾问
perso personal personales personally personlich personlicher personnelle personnelles лицевого личная лично личног личное личном личную личные личныи личных персональные אישי אישיים אישית האישי האישיי الشخصي شخصيا 个人
convai convence convencer convin persua uberre убедительнои уговар уговор לשכנע משכנע اقناعه اقنع مقنع مقنعا 劝 说服
проситель העותרת
fase phase
ظاهره 现象
פילוסו فلسفي
filoso الفلسف
handy handys helpli hotlin mobile movil movile phone phones portab repondeur tel telefo teleph voicem тел телефо трубке בטלפון במוקד בנייד הטלפון הטלפונ המוקד הנייד והטלפו וטלפון וטלפונ טלפון טלפוני לטלפון למוקד מהטלפו מוקד נייד التيلي الجوال الموبا الهاتف الهوات بالجوا بالموب بالهات جوال جوالك هاتف هاتفك هاتفه هاتفي هاتفيا هواتف والهوا 手机 热线 电话 電話
фотографа הצלם المصور مصور
التصوي تصوير 摄影
physiq פיזית
לפיזיו פיזיות
abholu самовы לאיסוף
придир 挑剔
الحمامه والحما
плов плова
pastil tablette снотво таблетке حبه
pinch щепотк رشه
kiefer pino האורן صنوبر
בבור 坑
schade жалеть жалко жаль
abri accuei aeropo aeropu airpor aisle allotm almace amt apothe aquari attic aula averse backerei bahnho baie bain bains bakery balcon balkon bancai bancar banco bancos bank banks bano banque bar barn barra barras barre barres bars baseme bath bathro batime bay bedroo bemol berth biblio bodega boden booksh booth boulangerie boutiq brewer bridge brucke bucherei buildi bureau burgerburo buro cabin cabina cabine cafe campingplatz campsi campus canal cantee cantin casa castle ceilin cellar chambe chambr chapel chatea chimne church cine cinema classr clinic cliniq cocina cole colegi college coloqu comedo corrid cottag couloi cour creche cuarto cuisin dach dachbo daheim dam den depot despacho dock domicile douche ducha dungeo ecole edific eglise eingan emisor empfang emplac endroi entrance entrepot erdges escaleras escali escola escuel estaci etage fabrica fac factory fahrradkeller farm farmac faro fitnes flat flats floor floors flur fontai founta foyer freiba galler gang garage garaje garden gare garten gartne gastho gebaud gemeindehaus geschaftsstelle gewach gimnas gite granja greenh grenie guarderia gutter gym gymnas habita hall halle hallen hallwa harbou haus hause hauses heim hof home homes hopita hospit hostal hostel hotel hotele hotels house houses housin huerto hull hut hutte iglesi immeub inn instit jardin kammer kantin kapell keller kindergarten kiosk kiosqu kirche kitche klinik kontor kranke kuche kuhlha lab lager lagern library lieu lieux lighth lobby locales locati lodge loft loge lounge lugar lycee magasi mairie maison mediat mensa meson mill molino moulin muelle muhle mur muro murs musee museo museum newsro nurser office oficin orchar ort panade pared parede parish parois parquet parroq pasill pausch phare pharma pier piscin piso pisos place placer places plafon platz platze playgr plazas polide pont pool porteria posada potage premis pub puente quarry quay rathau raum recepc recept refuge refugi reperer restau roof room rooms sala salas salle salles salon sauna sawmil schlafzimmer school schule scolai scolar serre serverraum shed shelte shop shops shower sol sotano sparka spielp spot spots stadtb stairs stairw stall stalls stando station stelle store studio suelo superm tejado terrac terraz theatr tienda tierhe toilet toit toitur torre tower treppe tunnel turnha uberbr ubicac uni univer usine venue verger vestib vivien volksh wall walls wand wande ward wareho weir wohnzi yard zapate zi zimmer zoo аптека аптеке аптеки ателье аэропо балкон банк банка банке банки банком банку бассеи башни библио больнице больницы булочн ваннои веткли вокзал вуза вход входа входе входно входну входом вышка гараж гараже гаражн гостин дача даче дачи дачу двор двора дворе дворов двором депо дом дома домашн доме домик домово домои домом дому душ завод завода заводе заводс заглох зал зала зале залу здание инстит каб кабине канцелярия кафе кино клиник комнат коридо корпус кровли кровлю крыше крыши крышу кухне кухни кухню кухня лавки лавку лавров ларек лестни магази маяка мельница мест места местам местах месте место местом месту метеос мост моста музее музеев музеи музею музея музыкалку огород отеле отелеи отель офис офиса офисе палат палате пекарн перего питомн площадке подвал подъез пол пола поликл помеще потоло прием приема приеме приемн приста причал приюта проходнои раздев регист ресепш рестор сад сада садик садика садике садова садово садом саду серверную склад склада складе складс складу спортз станци стене стенке стенку стену стены столов студии студию студия теплиц типогр туалет фонтан холла холле хостел чердак школа школе школу школы школьн этаж этажа этаже этажом этажу אולם אולמי אולפן אמבטיה באולם באולפן בבית בביתה בבניין בבנק בבריכה בגינה בגן בדוכן בחדר בחנות בחצר בית ביתי בכניסה בלובי במאפיי במדרגו במוזיא במחסן במטבח במכון במלון במסדרו במסעדה במעבדה במפעל במרפאה במרפסת במרתף במשרד בניין בנק בנקאית בסופר בסלון בספריי בקבלה בקומה בקומת בקיוסק בקיר בר בריכה בריכות בשירותים בתחנה בתחנת בתי בתים גינה גן גני גנים דוכן האולם האוניב הבית הביתה הבניין הבנק הבריכה הגג הגינה הגן הגנים הדיור החדר החדרים החנות החצר הכניסה הלובי המאפיי המדרגו המוזיא המוסך המחסן המטבח המיקום המכון המלון המסעדה המפעל המפרץ המקום המקומו המקלחו המרפאה המרקחת המרתף המשרד הניחו הסטודי הספריי הפונדק הצימר הקיוסק הקיר הקירות הרצפה התחנה התיכון התעופה ובבית ומניחי חדר חדרים חוות חומות חומת חממה חנויות חנות חצר יניח יעמיד כניסה כניסות כניסת לאולם לבית לבניין לבנק לבר לגן לחדר לחנות לחצר לינה למחסן למטבח למסעדו למקום למקלט למרפאה למרפאת למרפסת לסופר לסטודי לספריי לקומה לקיר לשכה לתחנת מאפיות מאפיית מבית מדרגות מהבית מהבנק מהגג מהגן מהחדר מהכניס מהמטבח מהמקום מהמרתף מהספרי מהקומה מוזיאו מוסך מחדר מחסן מטבח מיקום מיקומי מלון ממשרד מסעדה מסעדת מעבדה מעמיד מעמידי מפעל מקום מקומה מקומות מקלחת מקלטים מרפאה מרפאת מרפסת מרקחת משרד משרדי מתחנת סטודיו ספרייה ספריית צימר קוטג קולנוע קומה קומות קיר קירות קליטה קליטת רצפה רצפת שהבנק שהבריכ שהגן שהחנות שהכניס שהמפעל שהמשרד שטוח שטוחה תחנה תחנת תיכון תקרה תקרת תתקיים اخزن ارضيه استقبا الارضيه الاستق البرج البناء البناي البنك البنكي البنوك البيت البيوت الجامع الجدار الجدرا الجراج الجسر الحايط الحديق الحمام الخان الدار الدكان الديوا الروضه السد السقف السكن السوبر الشرفه الصاله الصيدل الطابق العمار العياد الغرف الغرفه الفناد الفندق القاعه القبو الكبري الكراج الكشك الكوبر المبني المتاحف المتجر المتحف المحال المحطه المحل المحلا المخبز المخزن المدار المدخل المدرس المرسي المزرع المسبح المستش المستو المسكن المصرف المصنع المطار المطاع المطبخ المطعم المعامل المعهد المقصف المقهي المكان المكتب الممر المنار المنزل النفق بالبنك بالبيت بالمست بالمطب برج بركه بستان بسطه بناء بنك بنكي بيت بيتا بيتنا بيته بيتي بيوت بيوتهم تخزن تسوق جامعه جامعي جدار حديقه دار دكان دكانه دكاني سقف شريط صاله صيدليا صيدليه طابق عماره عياده غرف غرفتان غرفته غرفتين غرفه فنادق فندق قاعه قلعه كافيه لبناء لعياده لغرفه للجامع للقاعه للمدار للمدرس للمصنع للمطبخ للمقصف لمتجر لمحل لمقهي لمكتب لمكتبه مبني متجر متجرنا متحف محطه محل محلك محلها مخبز مخزن مدخل مدرستن مدرسه مدرسي مدرسيه مزرعه مستشفي مستودع مستويه مسطحه مصرف مصنع مطبخ مطبخي مطعم معمل معهد مقهي مكان مكانه مكانها مكتب مكتبنا مكتبه مكتبي ملعب منزلي مواضع موقعه والعياده والغرف والمدر والمقص وبناء وصاله ومطبخ ومنزل 一楼 二楼 五楼 仓 仓库 位 储 入口 农 到家 前台 办公 医院 博物 厂 厅 厨 厨房 四楼 回家 园 在家 地方 地板 地点 场地 墙 壁 处 大厅 大学 存放 学校 客房 室 家 家中 家居 家里 宿 密室 小学 层 屋 屋顶 工厂 平 库 库房 店 店家 店铺 我家 房 房子 房间 所 所在 所在地 投放 接待 摆 摊 操场 教室 本店 本院 本馆 机场 杠 栋 校 校园 桥 棚 楼 楼层 楼梯 泳池 洗澡 灯塔 病房 码头 站 考场 舍 舱 花园 药店 药房 诊所 课堂 走廊 超市 酒店 银行 门诊 间 阳台 院 食堂 餐厅 馆 驿站
placeh platzh 占位
klarte 明文
المدعي 原告
agenda arrang geplan grundr itiner plan planen planes planned planni plans previs prevoi prevu prevue scheduled scheduling scheme trainingsplan назначено план плана плане планов плану повест схема схему בסידור כמתוכנ מתוכנן סידור שמתכנן תכנון תכנן الخطه المخطط المقرر جدوله خطه مجدول 原定 定于 打算 方案 行程 规划 计划
alder almend arbol arbre arbres bark baum beech birch birke ble blumen boulea brambl chene ecorce eiche elm encina fern fleur fleurs flores flower foin gardening grass haie hay hecke hedge herbe hetre higuer iris jardinage larksp leaf limone moos moss oak olmo orchid plant planta plante plants racines roots rose rosen roses seed seeds semer semill seto sow straw thistl tree trees trigo tulip wheat береза березк дерево дереву елка поднял посади растен роза сажаем сажать семена траву цветы яблони אלונים גינון גרעיני האלון הגינון העץ העצים הפרחים הצמח ורד ורדים חיטה ישתול לזרוע נובח עלה עלו עלתה עץ עציצים פרחים צמח צמחים קמנו שורשים תשתול ارتفع ارتفعت الازها الزرع الزهور السندي الشجره القمح النبات الورد الورود زهره شجره لزراعه مدسوس نبته ورد ورده ورود وشجره 叶 叶子 树 栽 植 涨了 花 草 麦
plasti פלסטיק البلاس بلاستي 塑料
gleis plataf platef platfo plattf quai перрон платфо площадку ברציף הרציף פלטפור المنصه لمنصه منصه 平台 站台
joueur jugado player spieler игрок игрока игроки игроко השחקן לשחקן לשחקני שחקן שחקנים اللاعب لاعب 玩家
ברחבה מרחבת
bitte gentim kindly plait please pls plz porfa stp svp veuill xfa плиз пожалу אנא בבקשה בחייאת נא ارجو ارجوك الرجاء بالله بلطف بليز تفضل تكرم تكرمت رجاء سمحت فضلك نرجو وارجو ونرجو ويرجي يرجي يعافيك 拜托 請 請將 请 请先 请在 请将 请问
parcela parcelle parzel plot plots завязк сюжет сюжету участк участо בחלקה העלילה עלילה 剧情
plural ברבים
plus плюс הפלוס פלוס
podcas подкас בפודקא לפודקא פודקאס بودكاس
acrost akrost couplet gedich haiku limeri poem poema poemas poeme poems poesie poetry soneto sonnet stroph verse verses versos акрост куплет стих стихам стихах стихи стихот стишок хокку אקרוסט שירה ابيات ابياته الابيا الشعر القصيد بيتين شعر قصيده 古诗 诗
point pointe points pts punkt punkte punto puntos sammelplatz treffp weist балл балла баллов баллы очков пунктами пунктах בנקודו בנקודת הנקודה הנקודו לנקודה לנקודת נקודה נקודות נקודת النقاط النقط النقطه بنقاط لنقاط نقاط نقط نقطه 指 指出 指向 点 积分 要点
poison 毒
столб 杆
cop police policia polize полици במשטרה 交警
gendar השוטר שוטר شرطي
cortesia courtesy educad hoflic manners poli polime polite вежлив אדיבות בנימוס המנומס מנומס מנומסת נימוס اداب المهذب المودب بادب مهذب مهذبا مودب مودبه 客气 礼貌
רימון الرمان رمان رمانه
pauvre pobre poor مسكين
pop להקפיץ 跳出来
тополь 白杨
popula الشعبي شعبي 通俗
瓷 青花
каша кашу 粥
portio racion порции מנות
pos posici position puesto должности должность позици положение בעמדה בעמדת המשרה המשרות למשרת עמדה עמדות עמדת موضع 位置 岗位 立场
positi положительное положительныи חיובי חיובית ايجابي 正
moglic plausi posibl possib возможна אפשר אפשרי ואפשר ייתכן ניתן שאפשר תיתכן امكن ممكن يحتمل
moglichst возмож
postal почтов البريدي
affiches cartel poster афиша афиши плакат ملصق 楼主 海报
zuruckstellen отложи переносят לדחות نوجل 延期 推迟
تاجيل وتاجيل
припис 附言
pour verser залеи залеит залить налеи налеит разлит сыплют שופכים שפוך صب 倒
порошо אבקת האבקה 粉
alimen blitzs electr energy poder pouvoi power powers strom мощнос электричество החשמל החשמלי חשמל חשמלי חשמליי ייפוי כוח מהחשמל סמכויו الطاقه الكهرب طاقه كهربا كهرباء كهربايي والكهر 功率 电 电源 能源
practico pratiq
ensaya practi praxis rehear repeti ube uben отрепе потренироваться практи репети בתרגול החזרות חזרות להתאמן לתרגול לתרגל נתאמן נתרגל תרגול اتدرب نتدرب 习 做法 对戏 排练 练 练习
lob lobe lobt praise vante похвал хвали хвалит الحمد امدح تمدح مدح والحمد 夸 表扬 赞
שחרית الدعاء الصلاه دعاء صلاه
تسبق تسبقها
שקדם سبق سبقت
precede يسبق
prefer prefie מעדיפה תעדיף
liebst желате עדיף
בהיריו 孕妇
estreno премье
premiu премиу
preparation подготовке подготовки הכנה اعداد تحضير تهييه
bereite prepar vorber готови готовл подгот הכן ומכינה להכין מכין מכינה מכינים מתכוננ שמכין שמכינה תכין استعد تجهز 准备 备
prescrit предпи пропис
presence наличи присутствии بوجود
expose presentacion presentation refera предъя презен במצגת המצגת מצגת تقديمي
המציג מגיש مقدم
presid הסמנכ סמנכ الرييس رييس رييسه
appuye click clicke clicki clicks clique impren klack klick klicke klicks prensa press presse pulsad pulse tap taps давить жми жмут кран краны нажати нажать нажима нажми нажмит нажму пресс прижат щелкае щелчка אלחץ ברזים הברזים כשלוחצ לוחץ לוחצים לחיצה לחץ לחצו לחצי ללחוץ לעיתונ עיתונו שלחץ תלחץ תלחצו اضغط الصنبو المطبع بالضغط بضغطه تضغط فاضغط مطبعه واضغط يضغط 再按 压 按
blutdr presio pressu давлен בלחץ הלחץ الضغط ضغط 压力 血压 高压
act acte acted actes acting acto actos acts actua actuar actue agir agis agit akt finge gespie handel horspi joue jouent jouer joues jouez jouons juega jugamo jugand jugar juguem play played playin plays preten rolepl rollenspiel simula simule simuli spielen spiels spielt theaterstuck акт акта акте актом акту воспро деиствовать деиствуи играем играет играеш играи играл играли играть играю играют поигра поступ прикин притво пьесу радиоспектакль разыгр ролева ролевы сыграе сыграи сыграт הדמיה ויפעל ולפעול ופעל ותפעל יפעל להעמיד למחזה לנגן לפעול לשחק מגלם מדומה מחזה מנגן מערכה משחקת נגינה ניגן נשחק סימולצ פעל פעלה שחק שיחקת תנהג תסכית תעמיד תפעל תשחק اتظاهر التمثي العب المسرحيه تتظاهر تصرف تظاهر تعزف تمثيل فتصرف لعب لعبت لنلعب مسرحيه نلعب نمثل يتصرف يتظاهر يلعب 假扮 假装 戏 扮 扮成 扮演 来演 模拟 演 玩 行事 装 装作
pretex بحجه
empech prevent verhin למנוע מונעים שמונע שמונעת امنع تمنع تمنعك مانعين منع منعت منعك يمنع يمنعك يمنعه 防 防止 防范
previe מקדימה المعاي 预告
above anteri arriba bisher bislan dessus earlie encima ex former fruher oben oberha obigen preala preced predec previa previo prior sus vorganger vorherige vorherigen vorhin vorige бывшая бывшег бывшеи бывшем бывшии бывшим вверху выше наверху над предыд прежне прежни прежню прежня ранее раньше הקודם הקודמו הקודמי הקודמת ומעלה למעלה לשעבר מלמעלה מעל קודם קודמות קודמים קודמת שלמעלה שמעל اعلاه السابق سابق سابقا سابقه فوق فوقك فوقها 上头 上方 上述 上面 之前 以上 先前 前任 前文 前面 高于
charge chargi cobra cobran cobrar cobro cobros cost coste costo costs cout coute cuesta cuota cuotas einkaufspreis einkaufspreise expens fare fares fee fees frais gasto gastos gebuhr kosten kostet precio preis preise price prices pricin prix tarif tariff valen взнос взносы госпош заряд начисления плата плату платы праис расход расцен сборов сборы себест стоило стоимо стоит тариф тарифа тарифо тарифу тарифы цен цена ценами ценах цену цены במחיר דמי ההוצאה הוצאה הוצאות החיוב הטעינה המחיר המחירי העלות התעריף והמחיר חיוב יחויב לדמי להוצאו לחיוב לחייב למחיר מחיר מחירי מחירים עולה עלויות עלות שעולה תחייב תעריף اجره اسعار اسعاره الاجره الاسعا التسعي التعرف التكال التكلف الثمن الرسوم السعر الكلفه المصار المصرو باسعار بسعر بكلفه تكلفه تهمه ثمن رسوم سعر سعرها كلفه مصروفا نفقه واجرك والرسو يحاسب 五折 价 价格 充 充电 半价 单价 成本 支出 收取 收费 费 费用 进价
ausgab ausgeb ausgeg auszugeben dechet druck drucken drucks druckt dump echo eco gedruc impres imprim output print printed printi prints stderr stdout vuelca werkzeugausgabe выведи вывест вывод выводи выводо напеча печата печатн печать распеч эхо בדפוס בפלט הדפיסו הדפס הדפסה המודפס הפלט והדפס ולהדפי ומדפיס ותדפיס להדפיס להדפסה מדפיס מדפיסה מודפסת פלט שהודפס תדפיס اخرجه اطبع الاخرا الطباع المخرجات المطبو بتطبع بيطبع تطبع تطلع طباعه طبعت طلع مخرجات مطبوعه ناتج واطبع وتطبع يطبع 产量 印 小字 打印 输出
precedence prio priori vorran приори עדיפוי עדיפות الاولو اولويه 优先
prison אסיר
privil الامتي
award premio prize prizes reward вознаг наград приз הפרסים התגמול תגמול الجايز الجواي سيجزيك مكافاه 奖 奖励
asuntos difficulty importa inconv issue issues matter molest proble souci troubl беда выдаит выдам выдаст выдаче выдачи выписать неудобства оформим оформите оформляи пробле בעיה בעיות הבעיה הטרחה להנפיק לעניין לעניינ اصدر الازعا الامور المسال المشكل امور صعوبه مساله مشكله يصدر يهمك يهمني يهمه 一期 下达 不便 事 事儿 事情 事项 本期 麻烦 麻煩
bearbeitung proced procesa procese proceso process processed processes processing prozes traite tramit verarb verfahren vorgan обраба обработки процед процес בנוהל הליך הנהלים הנוהל לנהלים מהנהלי מעובד נהלי נהלים נוהל עיבוד שהנוהל שמעבד תהליך اجراء الاجرا المعالجه معالجه يعالج 加工 手续 流程 过程 进程
המעבד מעבד المعال معالج
המפיק למפיק מפיק
goods produc produi produk sku ware издели продук товар товара товаро товары המוצר הסחורה מוצר מוצרים البضاع المنتج بضاعه منتج منتجات منتجنا 产品 品 品名 商品 货
профессия מקצוע المهنه مهنه 职业
pro profesional professional professionnel محترف 专业
bio perfil profil steckb профил בפרופי לפרופי פרופיל
gewinn profit прибыл الربح 收益
antrag anwend aplicacion aplicaciones app appli applic apps bewerb candidature candidatures logici progra softwa заявка заявки заявку заявле заявок обеспечение прилож програ אפליקצ באפליק בתכנית האפליק היישום התוכנה התוכני לאפליק לתוכנה לתוכני לתוכנת מהאפלי תוכנה תוכנות תוכנית תוכנת תכנית البرام البرمج البرنا التطبي برامج برمجي برنامج تطبيق تطبيقا لبرنام لتطبيق للبرنا للتطبي هالتطب 应用 申请 程序 节目 软件
progre تقدم وتقدم 进度
untersagt محظور
prohibicion איסור
prohibiciones verbote איסורי האיסור المحظو الممنوعات محظورا ممنوعات
ويحظر يحظر
projec projek projet proyec проект הפרויק פרויקט المشرو مشاريع مشروع 项目
eid oath promet promis verspr zugesa zusage обещае обещал обещат обещаю пообещ הבטחות הבטחת הבטיח הבטיחה מבטיח מבטיחה תבטיח תבטיחו اعدك بوعدك فوعدت وعد وعدت وعدنا وعدوني وعود 承诺 答应
promot promu رقيت 推广
promotion акция ترقيتك
preamb prompt systemprompt systemprompts tpmorp подсказать подсказывает подсказывать прмпт промпт суфлер בפרומפ הפרומפ לפרומפ פרומפט البروم الموجه برومبت موجه 提示 提词
pronon pronou произносить تنطق ينطق
ausspr نطقها
beweis eviden nachwe preuve proof הוכחה اثبات اثباتا لاثبات 证据
attrib estate finca fincas properties property propiedad propriete усадьб הנכס הקניין עיזבון תכונה تنسب خاصيه خصايص وتنسب 属性 物业
protag 主角
protes احتج
protoc ubergabeprotokoll проток הפרוטו פרוטוק بروتوك
beweisen demues prouve prove докажи доказа תוכיח اثبت تثبت فليثبت يثبت 证明
психол פסיכול
בפסיכו 心理
offent public publiq публич הציבור לציבור ציבור ציבורי العموم علنا علني 公 公众 公共 公开 公開
פרסום פרסומו
公示 宣传
issued publica publicar publie publis выдается выдала выдан выданн выданы выдаются опубли публик ולפרסם ופרסם ותפרסם לפרסם פורסם פורסמה פורסמו פרסם שפורסם תפרסם الصادره النشر انشر انشره بالنشر صادر صادره صدر منشوره نشر نشرها وانشر وانشره وستنشر ونشر ينشر 发布
gezoge pull pulled pullin pulls tire tirez zieh ziehen zieht тянет тяни למשוך מושך משוך שולף שולפת شد 扯 拉 拔
punktl puntual 准时
ponctu puntuacion הפיסוק التنقي 标点
pura 纯
purier пюре פירה
לפורים פורים
expres purpos verwendungszweck zweck назначение الغايه لاغراض 目的
pousse push pushed לדחוף תדחוף 推 推送
conjun einges einstellen fixer gelegt gesetzt lag lagen laid lay lege legen legt mete metido mets mette mettez metton mettre mis placed pon pondra pondri pone ponen poner pones ponga pongas pongo ponia ponien ponla ponle ponlo ponme ponte puesta puse pusier puso put puts puttin remets richte set sets setz setze setzen setzt stell stellen stells stellt возлож девать задаи задан кладет кладит класть компле лежала набор набора положи постав разлож ставил ставим ставит ставиш ставлю ставь ставьт ставят ושים ותשים ישים ישימו לקבוע לשים סט קבע שים שימו שימי שמים שמתי תשים اضبط اضع تضع توضع حط حطها ضع ضعها ضعوا وتوضع وحط وحطه وحطي وضعت وضعته وضعه وضعها ويضع يحط يضع يوضع 一套 套 定 搁 放 放入 放到 放在 放进 置 設 设 设成
acerti adivin devinette enigme puzzle ratsel riddle загадк пазл החידה חידה חידות חידת الالغاز لغز 谜 谜语 谜面
calida qualit качест איכות באיכות האיכות الجوده جوده للجوده 质 质量
quart quarta quarte trimes viertelstunde ежеква кварта четверть ברבע ברבעון הרבעון לרבעון רבע רבעון רבעוני الربع بربع ربع للربع والربع وربع 季度
четверостишие 七言绝句
quest квест квеста квесте
abfrag anfrag beantr consulta consultas demand enquir exige exiger faq forder frage fragen interrogation interroge nutzerfrage petici pregunta preguntas query questi reques requet rogamo ruckfr ruega ruego ruegos solici verlangen verlangt вопрос запраш запрос заявке потреб просьб спроса требуем требуи אבקש בבקשת ביקש ביקשה ביקשו ביקשנו ביקשת ביקשתי בקש בקשה בקשו בקשות בקשת בשאלה בשאלות דרישה הבקשה הבקשות השאילת השאלה השאלות והבקשה ויבקש ולבקש יבקש יבקשו יתבקש לבקש לבקשה לבקשת לבקשתה לשאלה לשאלות לשאלת מהשאלה מתבקש מתבקשי מתבקשת שאילתה שאלה שאלות שאלותי שביקש שביקשו שביקשת שיבקש תבקש استعلا اسيلتي اسيله اطلب اطلبه الاستع الاستفهام الاسيل السوال الطلب الطلبا الطلبين باسيله بالاسي بسوال بطلب بطلبه بلطا تطلب ساطلب سوال سوالا سوالك سواله سوالي طالبت طلب طلبا طلبات طلباته طلباتي طلبت طلبته طلبتها طلبك طلبكم طلبنا طلبه طلبها طلبوا طلبي فاطلب للسوال مطالب نطلب نطلبه واسيلت واطلب والطلب وتطلب وسوال وطلب وطلبوا وليطلب ويطلب يطلب يطلبه 一题 提问 查询 索取 要求 请求 问答 问题 题
cola queue queues очеред לתור الطابو طابور 排队 队列
quiche פשטידת
bajito calla callar callas calm calma calme chut hush leise muet mute quiet quietl ruhe ruhig schwei silenc silent stumm taire tais tait tranqu молча молчал молчан молчат молчи молчит молчиш молчу помалк промол спокои тихие тихии тихим тихо тихого тихое тихонь тишина тишину тишины успока בשקט בשתיקה השקט ותשתיק לשתוק רגוע שותק שקט שקטה שקטים שתיקה اسكت الصمت اهدا بصمت بهدوء تسكت فسكت كتم هادي هاديا هاديه وبصمت يهدا 嘘 安静 悄悄 沉默 静 默
citant citar citati cite citer cites citing comill devis guille quellenangabe quotat quote quoted quotes quotin zitat zitate zitier кавычк процит цитата цитату цитаты цитиро цитиру בציטוט המירכא הציטוט לצטט צטט ציטוט ציטוטי שמצטט תצטט استشهد اقتباس الاقتب تنصيص يستشهد 引文 引用 报价
הרב לרב
elevated levante raise raised raises raisin повыше подними поднимите поднят להעלאת ارفع ترفع رفع رفعت رفعته سيرفع فسارفع وارفع ورفعت ويرفع يرفع 举 养 筹
грабли грабля
ramp rampe
random случаиныи 随机
ambito perimetre range scope umfang בטווח نطاقك 范围
classement rango rank rankin דרג الرتبه مرتبه 排在
rare نادر
bewert puntua puntue rate rated rates tarifa tarifs tasa taux valora оцени ставка ставке ставки בקצב לקצב תעריפי المعدل قيم وقيمني 率
ворон עורב
brut brute brutes cru raw rohe גולמי גולמיו הגולמי الخام
attein erreic portee reach reache добрал доити дошло بلغت متناول وبلغت يصلك 达 达到
react reagie реагир
реакци 反应
daer gelese las lauten lautet leas lectura lee leelo leeme leen leera leerla leerlo lees lei leia leido leiste les lese lesen lesend lest leyend leyo liest lira lire lis lisait lisant lisent lisez lu lue lues lus mitlie read readin reads verles vorgel vorles vorliest weiterlesen zahler дочита зачита зачиты показании показания почита прочел прочес прочит прочла прочли прочте прочти читаем читает читаеш читаи читаит читал читала читали читать читаю читают читающ читая чтение чтении чтения אקרא בקריאה בקריאת ההקראה הקרא הקריאה ומקריא וקורא ותקריא ייקרא יקרא כנקראה להקריא לקרוא לקריאה מקריא מקריאה מקריאת עיון קורא קוראים קוראת קרא קראו קראת קראתי קריאה קריאת שיקרא שיקריא שמקריא שקורא שקוראי שקוראת שקרא שקראת שקראתם שתקרא שתקריא תקרא תקראו תקריא תקריאי اقرا اقراني اقراه اقراها اقريي القراءه بيقرا بيقراه تقرا تقروه تقروها ساقرا سيقرا فاقرا قرا قراءته قراءه قرات قراته قراتها قريت لقراءه للقراءه واقرا ويقرا يقرا يقراه يقراها يقروه يقروها يقروون 在读 念 念到 念完 念念 朗读 讀取 读 读了 读后 读成 读毕 阅 阅读
bereit listo pret prete prets ready готов готова готово готовы מוכן מוכנה מוכנות מוכנים שמוכן جاهز جاهزا جاهزه مستعد
realid realit במציאו الواقع
actually eigent really tatsac vraime wirkli взапра деиствительно неужел разве реальн фактич באמת בעצם בפועל דווקא ובעצם למעשה ממש שבאמת حقا عنجد فعلا فعليا والله 其实 其实是 到底 到底是 真有 真的
переставить переставь
begrun grounds grund grunde motif motivo raison razon reason повод причин הסיבה מטעמי מסיבות נימוק סיבה اسباب السبب سبب سببا لاسباب والسبب 原因 推理 理 理由 道理
reasonable sensib разумн סביר סבירה סבירים معقول معقوله 合理
rassur طمنيني
rebela rebell המורד المتمر
المتمرده متمرد 叛逆
перера пересчет
recien недавн לאחרונ حديثا 日前 最近
recreo الفسحه
перепр 复查
dish dishes geheimrezept plat plato platos plats receta recett recipe rezept vaisse блюдо посуду посуды рецепт המנה המתכון המתכונ למתכון מהמתכו מתכון מתכוני שהמתכו الطبخه الطبق الوصفا الوصفه وصفات وصفه 菜 谱
destin empfan recipi получатель получателя הנמען לנמען المستل 收件人
erkenn recono 认 认得 识别
erkann reconnu признал признали распоз
erkennt reconn
сверка сверки сверку الصلح
aufgen aufnah enregi recorded recording recordings записа записывается записываются зафикс ההקלטה ההקלטו הקלטה הקלטות מוקלטת سجلتها مسجلا 录音
recuperar استرد
reclut 招
גיוס הגיוס 招聘
recycl wertst מחזור מיחזור تدوير 回收
redire umleit
reduce reduit сводит снижае انقص بتقليل تخفض 减
reduct تخفيض تقليل وتقليل
refer verwei сослат ссылае ссылат הופנה הפנה והפנה יופנה להפנות מפנה מתייחס תופנה تحال يحيل
aktenz az ref refere verweis verweise справочныи אסמכתה הפניה المرجع مراجع 仅供参考 参考 参考文献
renvoi ההפניה احاله
שהמקרר 冰箱
erstat reembo refund rembou ההחזר ההחזרי החזרים להחזר استردا مسترد 退款 退票
abgele ablehn declin lehnen lehnt negars negart rechaz refus refusa refuse refusi reject verweigert weiger откаже откажи отказ отказа отказо отказы отклон בירידה דוחה הסירוב לסרב מסרב מסרבים מסרבת נדחה נדחית נדחתה סירב סירבו סירוב סירובי שמסרב שנדחה שסירבת תסרב ارفض الرفض امتناع تراجعت ترفض رفض رفضا رفضت سترفض مرفوض ورفض ويرفض يرفض 下降 不肯 拒答 拒绝 推辞
comarc county region област 县
angeme anmelden empadr greffe inscri klassenbuch regist загса заказн записаться зареги оформл регистр регистрации реестр ההרשמה הרישום הרשום הרשמה ורשום יירשם להירשם נרשם נרשמים נרשמת רישום רשום שיירשם שנרשם שנרשמו תירשם التسجي المسجل تسجيل سجلت سجلنا سجلني سجلوا مسجل مسجله وتسجل 报名 挂号 注册 登记
reglem verord vorschrift תקנה اللايح باللاي لايحه
относя יתייחס להתייח
קשור קשורה المتعل 有关 相关
freige freizu lache pressemitteilung relach releas sorti suelta выделя выпуск освобо отпуст релиз המשוחר השחרור לשחרר משוחרר משחררי משתחרר שוחרר שוחררה שחרור שחרר تطلق 出炉 放开 放行
releva רלוונט
fiabil достов אמינות
fiable reliab אמין אמינה מהימן
entlastung הקלה الفرج
acuerdas erinnern merk merke merken recall recordar recuer rememb reteni retien souvie вспоми вспомн запоми запомн помнит помниш помню זוכר זוכרים זוכרת זכור זכרו לזכור שזוכר תזכור تتذكر تذكر تذكرني تذكرها فاكر فتذكر وتذكر يتذكر 召回 忆 记 记住 记得
erinne mahnun rappel recordatorio relanc remind напоми напомн יזכיר להזכיר שיזכיר תזכורת תזכיר التذكي تذكير ذكرني 提醒
remote remoto пульт удаленныи 远程
удаленно מרחוק
rename переим 改名
erneue renew renewa renewe renouv renova חודשה חידוש יתחדש לחדש לחידוש מחודש التجدي تجديد جددت لتجديد للتجدي والتجد يجدد
reforma sanier umbau בשיפוץ השיפוץ לשיפוץ שיפוץ 装修
alquil arrendamiento bail lease loyer miete mietve pacht rent renta rental rented rents tenanc аренда аренду аренды прокат сдают המושכר השכירו השכרה השכרת להשכרה לשכור שכירות الايجا ايجار للايجا وايجار 出租 房租 租 租期 租赁 租金
apano arregl behebe behobe correccion corrected correctif correction corrections corregido deboga debug debugg depura feste fija fijo fix fixe fixed fixes korrek maintenance mantenimiento mended parche patch repair repara repare repari schonh wartung исправ отладк патч поправил поправка почини ремонт чинил чинили чинит чинить чинят דיבאג התחזוק התיקון ותיקן ותקן יתקן לתיקון לתקן מתוקנת ניפוי קבועות תוקן תוקנה תוקנו תחזוקה תיקון תיקוני תיקן תיקנו תקנו תתקן اصلاح اصلح الاصلا التصحي الثابت الرقعه الصيان باصلاح تصحيح تصلح تصليح ثابت ثابته صيانه فاصلحه للصيان واصلح يصلح 保养 修 修了 修复 固定 更正 检修 维修 维护
recita recite redis redo refair repeat repete repetir repita repite reprod verbat wiedergeben wiederhole wiederholen wiederholt wiederzugeben wortge wortli дослов переде повтор כלשונו כלשונן اعد اعدها اعيد اعيدها المكرر بالنص بنصها تتلو تعيد تعيدوا تكرر فتلا كرر متكرر متكرره واعد واعيد وكرر يعيد يكرر 一字不差 一字不漏 复现 复述 逐字 重复
التكرا تكرار
paraph reform rephra
referent rep представитель представителя הנציג הנציגה כנציג לנציג נציג נציגה נציגת المندو ممثل مندوب
relire relis relise relu перечитал
research исслед המחקר מחקר بحثي بحثيه 研 研究
ressem يشبه يشبهك
booked bookin buchun reserv бронеи брони бронир бронь забронирован במילוא המילוא הסתייג השמורה מילואי סייגים שמורה الحجز الحجوز المحجوزه حجز حجزت حجزوا حجزي حجوزات لحجز للحجز محجوزه 预订
резервист резервиста
reinit reset zurucksetzen обнули сбрасы сброс сброса сброси сбрось איפוס האיפוס לאיפוס לאפס מאפס מאפסים מאפסת נאפס تصفير ريست
residence מגורים
bewohn reside rivera жилец жильца жильцо жильцы жителе жителя התושב התושבי לתושב לתושבי שתושב תושב תושבי תושבים תושבת الساكن السكان ساكن ساكنا سكان للساكن للسكان 住戶 住户 居民
demiss resign увольняюсь استقال 辞职
austri renunc استقاله الاستقاله 离职
recurs למשאבי משאבי الموار
respec respet уважаю уважен احترم الاحتر محترم يحترم 敬
hochac בכבוד
المجيب مجيب
responsabilite verant ответственности ответственность אחריות באחריו האחריו לאחריו שהאחרי المسووليه مسوولي 责任
haftet liabil liable responsible zustandig ответс אחראי אחראית האחראי المسوو مسوول مسووله 负责
descanse leftov remainder remaining reposa reposo rest restan resto ruhen ruht ubrigen остальное остальном остатков отдых והשאר יתר לנוח מנוחה שאר الباقي البقيه المتبق باقي بقيه راحه وارتاح والباق وباقي وبقيه 休 休息 余 其余 剩下 剩余 歇
boot neusta reboot rechar recommence recommencer redema reinic relancer reload restar переза אתחול الاقلا 开机
ravale restauracion الترميم ترميم
recove recuperacion restaurar restor wiederherstellung восста לשחזור לשחזר משחזרי שחזור שחזר استرجع استعاد للاستر 恢复 还原
consecuencias conseq ergebe ergebn outcom result sucher suchtr итог итогам итоге итоги резуль התוצאה התוצאו תוצאה תוצאות תוצאת الناتج النتاي النتيج نتايج نتيجته نتيجه والنتي 结果
перескажи пересказать пересказываи
пересказом пересказывающая пересказывая
jubilacion jubilado retired retirement retrai בגמלאו לפרישה פרשו المتقا متقاعد 退休 退役
retraites גמלאים הגמלאי
jubila שפורשת
recupe לשלוף
devolu devolv devuel regres rend rendre rends rendu rentre renvoie renvoy restit ret retour return reveni revien ruckga steuererklarung volvam volvem volver volvio vuelta vuelto vuelva vuelve vuelvo вернем вернет вернеш верни вернис вернит верну вернул вернус вернут возвра обратном בתמורה החזירו החזר החזרה החזרת וחוזר ולהחזי ומחזיר ותחזור חוזר חוזרות חוזרים חוזרת חזור חזר חזרו חזרנו חזרתי יוחזר להחזיר לחזור מחזיר מחזירה מחזירי נחזור שמחזיר תחזור תחזיר ارجاع ارجع ارجعه اعادت اعادته اعاده اعده اعيدوا الارجا الاعاد الرجوع العوده باعاده بترجع بعايد بيرجع ترجع تعاد تعود تعيدها رجع رجعت رجعه رجعها رجوع ساعود عاد عادت عد عدت عود عوده فاعد فاعدها ليعاد مرتجع نرجع نعود نعيد وارجع واعده والعود وتعيد ورجعنا وعاد ويرجع يرجع يعاد يعود 回 回到 回去 回来 归 返 返回 返程 还书 退 退回 退还
backwa envers invers revers reves ruckwa ruoy задом наобор обратн אחורה ברוורס הפוך הפוכה לאחור להפוך תהפוך اعكس بالمقل تعكس معكوس معكوسه 反 反转 逆
evaluador evaluator gutachter reviewer reviewers reviso ревьюе реценз סוקר المراج للمحكم للمراجع مراجعي
compti reim reimt rhyme rhymes rima rime рифму рифмуе рифмы בחרוזי חרוז חרוזים מתחרזת 押韵
reiche غني 丰富
ride اركب 骑
administratorrechte adminr correc correg corrig corrij derech droit droite droits korrekt korrig proper proprement recht rechte rechts richti right rights stimmt верно верныи исправить исправляет исправляя исправь коррек поправ прав права правам правильная правильно правильного правильныи право правое правои правом правыи справа בזכויו הזכויו הימנית הנכון הנכונה זכויות זכות ימין ימינה כראוי לימין מימין מתקנת נאות נכון נכונה נכונים צודק الايمن الحق الصح الصحيح اليمني اليمين تصحح حق حقك حقنا حقه حقوق صح صحح صحيح صحيحه فصحح وصحح يصحح يمين 右 右上角 右边 对不对 對 权 权利 正确 纠正
klingeln rang ring ringin rings rung кольца кольцо הטבעת הצלצול שיצלצל خاتم 响 按铃 环
remont rise rises steigt подним יעלה יעלו להתפיח לקום עולים תופח سيرتفع وطالع يعلو 上升 升 涨
ريالا ريالان
ехал ехала ехали
brotch roll rolled rolls roule גליל לגלגל מגלגלי 擀 滚
roman romano
coq hahn الديك
grob rough
arrond circul ronda ronde round roundi rounds runde rundsc округл раунда בסיבוב החוזר הסיבוב יעגל לסיבוב סבב סיבוב التعاميم التعمي الجوله الداير تعميم جولات 一轮 圆 轮
الدوار دوار
routin לשגרה שגרה 例行
rub руб يفرك
goma rubber
rude грубит хамить חצוף وقحه
грубо בגסות
charte consti cunada cunado dienstvorschriften estatu firewallregel gesetz gruppenrichtlinie hausor hausre law laws ley leyes loi lois nleger norma normas normat polici policy politi poliza princi regel regeln regla reglam reglas regle regles regula rubric rule rulebo rules satzun schutzregeln schwag schwie selger sicherheitsregeln spielr statutes suegra suegro ulesra vorschriften weiterleitungsregel аливар закон закона законо закону законы пдд полис полису полити постановил правил правит реглам свекро теща тещу устав устава בתקנון גיסתי דין הדין החוק החוקים הכלל הכללים המדיני התקנון והכלל חוק חוקה חוקים כלל כללי כלליו כללים לחוק לכלל לכללי לכללים לתקנון מדיניו מהחוקי מהכללי מכללי פוליסת שהחוקי תקנון البولي الدسات الدستو السياس العواع القاعد القانون القواع القوان اللواي بسياسه حماتي دستور دستورك سياسات سياسه قاعدتك قاعده قانون قواعد قواعدك قواعده قوانين للسياس لوايحه مبادي ميثاق والقان وقاعده 保单 原则 原理 守则 律 政策 条例 法 法律 章程 規則 規定 规 规则 规定 规矩 规程 规章
angeru anrufe appel appelait appele appell appels astrei aufruf ausfuh auslos auszuf betreibt call called callin calls convocatoria corre correr corrido courir declen dial ejecut exec execut fuhr fuhre invoke lance lancer lauf laufen lauft launch lief llama llamab llamad llamam llaman llamar llamas llame llamen llamo operate operating ran rief ruf rufe rufen rufst ruft run runnin runs sprint trigge бегать видеос вызван вызват вызов вызова вызове вызови вызыва выполн запуск запуст запуще звали звать звони звонил звонит звонка звонки звонко звонок звонят зови зовут исполн набери набира набрат называется называите называл называла побега позват позвон созвон срабат тиража בוצע בצע ההשקה הריצו הרץ הרצתי התקשרה התקשרו התקשרת ובצע ולבצע ומבצע ומריץ ותבצע ותריץ חייגו יריץ לבצע להריץ להתקשר לרוץ לשיחת מבצע מבצעים מריץ מתקשר מתקשרי נקרא נקראת קריאות ריצה רץ רצים שמריץ תבצע תריץ תתקשר اتصال اتصالا اتصل اتصلت استدع استدعا اشغل اطلاق الاتصا الاستد الاطلاق المكال النداء بنداء تتصل تشغل تشغيله تنفذ تنفذها شغلها شغلوك فاتصل كلمني لتشغيل مكالما مكالمه ناداك نادني نداء نفذ نفذها واتصل واتصلو وتنفذ وجري ونادي ونفذ ونفذه ونفذها وينفذ يتصل يستدعي يسميه يشغل ينفذ 上线 叫 所谓 打电话 执行 拨 称 经营 致电 触发 请拨 跑 跑步 运行 通话
rural сельск ريفيه
русска русски русско ורוסית לרוסית מרוסית רוסי רוסית
amparo coffre defenc defend defien harmle harmlo protec proteg safe safely safety schutz secu securi seguri sicher surete tresor unbede vault безоби безопа беречь защита защите защити защиту защиты защища охрана охране охрану охраны сеиф сеифа сеифе אבטחה אבטחת בבטיחו בביטחו בטוח בטוחה בטוחים בטיחות ביטחון בכספת האבטחה הבטיחו הגנה הגנות הגנת ההגנה ההגנות הכספת המוגן כספת לאבטחת לכספת מוגן מוגנת מתגוננ ادافع الامان الامن الامني الحماي الخزنه السلامه امان امن امنه امني بالخزن بالسلا بامان تحمي حمايه خزنه سلامه للامن محميه 保 保护 安 安全 护 防护
sailin voile השיט
saint san santo
vendeuse продавщицы
салон салона סלון الصالو
солено מלוח مالح 咸
dassel demsel densel dersel dieselbe equal equals gleich igual iguale meme memes misma mismo mismos pareil same selben unchan unvera равно равным באותה באותו בשווה לאותו מאותה מאותו שווה بنفس ذات ذاتها نفس ونفس يساوي 一回事 一样 不变 不换 不改 原样 同 同一 同样 等于
sanita санита
cached enregistre gerett gespei guarda guarde hinterlegt hinterlegte hinterlegten rescue save saved saves saving secour sparen spart speich storag stored береже копи сохран спасае спасти хранен хранил хранится хранят אחסון הציל השמור השמורי וישמור ושמור ושמרו חולצו ישמור נחסוך נשמר נשמרות נשמרים נשמרת שמור שמירה שמירת שמרי ששמור ששמורה ששמרו ששמרת احفظ احفظها التخزي التوفي الحفظ المحفو المخزنه تحفظ تحفظه تحفظها تخزين توفير حفظ لحفظ محفوظ محفوظه مخزنه واحفظ وتحفظ يحفظ يحفظها 保存 储水 存 存储 攒 救 省
balances bareme scale scales весы гаммы накипи الميزان موازين ميزان 秤
escane numerise scan scanned scanni scans скан сканы אסרוק בסריקה הסרוק נסרק סרוק סריקה סרקו שסורק المسح مسح ممسوح ممسوحه 扫描
пугают 吓
asusta пугает
مبعثره متفرقه
scenar сценар תרחיש سيناري 情景
escena scene scenes szene сцена сцену הסצנה סצנה סצנות المشهد مشهد مشهدا 一幕 场景 现场
decor 景
schnitzel שניצל
beca becas bourse schola стипен מלגות
школьником школьнику
школьники школьников
научно научны العلمي
schimp обруга ругать ругают 骂
partit punktz score scoreb scores scorin הניקוד ניקוד 分数 得分 打分
scout scouts בצופים الكشاف
raye scratc
отверт بالمفك
guion guione script skript скрипт בתסריט הסקריפ התסריט סקריפט תסריט السكرب سكربت 剧本 脚本
scroll свиток מגילה מגילת تمرير
mouett mowe نورس
abschm automn autumn fruhja herbst hiver invier otono primav printemps saison season sommer spring summer temporada verano winter веснои весну весны зима зиме зимнее зимнии зимои зиму лето летом осени осенни осень осенью сезон сезона אביב באביב בחורף בסתיו בקיץ החורף הסתיו הקיץ חורף לעונה מהחורף קיץ الخريف الربيع الشتاء الصيف الصيفي الموسم ربيع شتاء صيفا صيفي موسم 冬天 夏 夏天 季 春 春天 秋 秋天 秋季
deuxie second segund zweit zweite вторая второг второе второи втором вторую вторым секунда секунду בשנייה השני השנייה ובשניי והשני לשנייה מהשניי שנייה التاني الثاني تانيه ثان ثاني ثانيا ثانيه والثان وثانيه 乙 二号 二日 二级 其二 秒 第二 第二个
משני الثانو ثانوي
cachee caches confid datens discre ecrets escond geheim heimli hidden invisi oculta oculto privac privad privat prive privee prives schweigepflicht secrec secret terces unpubl unrele unsich verbor verschwiegenheit versteckt versteckte versteckten vertra конфид невиди секрет скрыта скрыто скрыту скрыты спрята таиком таин таина таине таиное таину таины таиные таиныи частни בסוד בפרטי החסויו הנסתר הנסתרו הנסתרת הסוד הסודות הסודי הסודיו הסודיי הסודית הסמויה הסמויו הסמויי הפרטי הפרטיו הפרטיי הפרטית חבוי חיסיון חסוי חסויה חסויים מוסתר מוסתרת נסתר נסתרות נסתרת סוד סודות סודי סודיות סודית סודך סמוי פרטיות פרטיים اسرار اسرارك الاسرا الباطن الخاص الخاصه الخصوص الخفيه السر السري السريه الكتما المحجو المخفي بالسري بكتمان خاص خاصه خصوصيه خفيه سر سرا سرك سره سري سريه كتمان كتمانه مخفي مخفيه واسرار والسر والكتم 保密 偷偷 密 机密 看不出 看不到 看不见 私 私人 秘 秘密 隐 隐私
secretariat sekret במזכיר המזכירות למזכירות מהמזכי מזכירו
secteu قطاع
segura seguro sichern
gesehe sah saw see seeing seen sees seh sehe sehen siehe siehst sieht sierra sight vea veas vemos veo ver veras verlo verra ves vi vio vision visto voient voir vois voit vu vus видел видела видели видеть видит видите видишь видя видят вижу пила см увидев увидел увидет увидит увидиш увидят אראה ויראה ולראות יראה יראו לראות לראותכ נתראה ראה ראו ראייה ראינו ראית ראיתי ראיתם רואה רואים שיראה שראיתי שתראה תראי اري اشوف الرويه تري تشوف رايت رويه شايف شف شوف منشار نشوف والروي ورات يراه يراها يري يشوف 想看看 我看 我看到 看了 看到 看见 能看 见
semis рассад
buscam busco cherchons 寻
aparec aparez appara appear ersche figuran figurant figurent parait parece parezc seem seems semble кажетс появил появит явитьс ונראה יופיע להופיע מופיע מופיעה מופיעי נדמה נראה שמופיע שנראה תופיע بتطلع بيطلع تبدو تظهر ظهر ظهرت وطلع ويظهر يبان يبدو يتبين يظهر 出现 好像 显得
selecc отбора подбор
selber selbst self עצמית الذاتي ذاتيه 自 自我 自理 自身
sale sales sell sellin sells sold vend vende vender vendin vendio vendo vendre vends vendu venta ventas vente ventes verkau vertri продавать продае продаж продал продам продан продат продаю במבצע המבצע המבצעי המכירו למכור למכירה מכירה מכירות מכירת נמכר נמכרת שמוכר ابيع البيع المبيع باعه بيع تباع لبيع للبيع مبيعات ويبيع يباع يبيع 卖 售 售货 推销 销 销售
comerciantes commercants conces dealer mercha salesm seller shopke vended vendeu vendor verkaufer купец продав המוכר המוכרת הסוחרי מוכר מוכרת סוחר الباعه البايع التاجر التجار بايع بايعه بياع تاجر 厂商 商家 店主 掌柜 贩子
semest семест 学期
السميد سميد
abgabe abgebe absenden abzuge adelan bcc cc correo courri delive delivr dispat einrei email emails entreg enverr envia enviad enviar envoi envoie envoye fax forwar fwd gelief geschickt gesend gmail leite leiten leitet liefer livrai livrer livrez mail mailen mailin mails manda mandad mandal mandam mandan mandar mandas mande mandes mando navier post poste posted posten postes postin posts presentada reenvi relais relay reparto rundma schick send sende senden sendin sends sent shippe shippi submis submit transm tweet ubermi versan verschickt weiterleiten weiterleitung zustel вперед вывеше выклад выложи выслат высыла вышли диспетчерскои достав кинь напере направ отпр отправ отсыла пересл пересы перешл подава подает подаи подал подать подачи послал пост поставку посту почта почте почтои почту почты присла присыл пришле пришли пришлю разошл сдаваи сдавал сдават сдаем сдаи сдаите сдал сдала сдали сдам сдан сдать сдаю скинь слать столбы шлет шли אשלח בדוא בדואר במייל בפקס דואר הגישו הגשה הגשת הדואר ההגשה המייל המיילי המשלוח הפוסט השליחו והגש והמייל וישלח ולמסור ולשלוח ומוסר ומסור ושלח ושלחו ותוגש ותשלח יגיש יוגש יימסרו יישלח ימייל ימסור ישלח לדוא לדואר להגיש להגשה למייל למסור לפוסט לשלוח לשליחת מהמייל מוסר מוסרים מייל מיילים מסור מסירה מסירת מסרו מסרתי משלוח משלוחי נמסר נמסרה נמסרו נשלח נשלחה נשלחו נשלחים נשלחת פוסט קדימה שאשלח שולח שולחים שולחת שיגיש שישלח שלח שלחה שלחו שלחת שלחתי שליחה שליחת שנמסרו שנשלח ששלח ששלחתי תמסור תמסרו תשלח תשלחו ابعت ابعتلي ابعته ابعث ارسال ارساله ارسل ارسلت ارسلته ارسله ارسلها الارسا الايمي البريد التسلي التقدي التوصي الشحن المرسله المقدم المنشو اوصل ايميل ايميلا ايميلي بارسال بالبري بتسليم بريد بريدك بريدكم بريده بريدي بوست تدوينه ترسل ترسلها تسليم تقديم توصل توصيل ديرب سارسل سلم سلمت سلمناه سلمه سلموا سنرسل شحن صيفط فارسل فقدم فليرسل قدم قدمت لبريد لتسليم للتوصي منشور منشورا نرسل نسلم هبعتلك وابعت وابعث وابعثه وارسال وارسل وارسله والتسل والتوص وتسلم وتسليم وسلم وسلموا وقدم ويرسل ويرسله ويسلم يبعت يرسل يرسله يسلموا يوصل 交 交付 交到 交货 传 发 发出 发送 寄 寄出 寄到 岗 帖 帖子 往前 投稿 提交 派 派来 海运 职 调度 转 转发 送 送到 送货 邮件
absend expediteur remite sender отправитель отправителю отправителя השולח לשולח المرسل
senior старша старшего старшеи старшему старши בכיר בכירה בכירים הבכיר لكبار
sense sentid 常识
רגיש רגישים الحساس حساس 敏 敏感
הרגישו רגישות
apart aparte detach getren separa separe split trenne отдель разбеи בנפרד להפריד לפצל נפרד נפרדת تفصل سبليت مفصوله منفصل منفصله 分别 分开 隔 隔开
разделение הפרדה הפרדת
الفاصل فاصل
sargen сержан الرقيب العريف
serial التسلس
sequen serie series בסדרת הרצף כסדרה סדרה סדרת التسلسل مسلسل مسلسلا
ernst grave serieu serio seriou severi всерье серьез ברצינו חמור רציני 严重 正经 认真
bedient dient sers sert serve served serven serves servi servir sirve sirves подают ומגישי לשמש מגישים משמשת اخدمك 担任
dienst kundendienst notdie servic svc автосе обслуж сервис служба службе службо службу службы услуги шиномо בשירות השירות לשירות שירות שירותי الخدما الخدمه خدمات خدمه لخدمه والخدم 服务 自助
seance sesion sessio sitzun сеанс сеанса сессии сессию сессия הסשן الجلسا الجلسه جلسات جلسته جلسه 会话
regler settle поселке تسويه 结算
семнад 十七
седьмо السابع 第七
coudre sewing stitch зашеи תפירה الخياط خياطه غرزه 缝
ombre shade shadow sombra тень גוון הצל הצללה מוצלת צל الظل ظل 影 影子 阴凉
agites schutt shake לנער 抖 摇
לשקשוק שקשוקה
shape 状
comparta comparte compartida compartido compartimos compartir partag share shared shares sharin teilen teilt доли долю доля фаилоо המשותף המשותפ לשתף מניה משותף משותפי משותפת משתף שיתוף שתף الاسهم المشتركه بمشارك تشارك حصته شارك مشاركه مشتركه 共享 分享 合租 股
sharp חד
elle hersel she она сама בעצמה היא והיא עצמה بنفسها فهي هي وهي 她
שח שקלים
מגן 盾
decala decale fruhsc nachtd nachtschicht schich shift shifts turno turnos вахту сдвиг сдвиго сдвину сдвинь смен смена смене сменои смену смены המשמרו המשמרת משמרות משמרת المناوبات المناوبه الوردي دوام شيفت ورديه 值夜班 夜班 换班 班次
envio sendun отгруз الشحنه شحنتك شحنه
envios המשלוחים
shot اللقطه لقطه 拍 拍摄
берег берега берегу
bref breve brief corta cortas corto courte kurze kurzen kurzer schriftsatz short shorte коротк короче кратки краткое кратком кратку покоро הקצרה קצר קצרה קצרות קצרים اقصر القصير قصير قصيرا قصيره مختصر وقصيرا وقصيره 短 短篇
недостача недостаче מחסור نقص
gekurz raccou shorten shortened trunca сократ сокращаи התקצר לקצר מקצרים קיצר שמקצרת תקצר اختصر اختصره تختصر يختصر 缩短
crie exclam gritar shout shoute shouti shouts zuruf кричит לצעוק צועק צעקות تصرخ 喊
affich angeze anwese anzeig auspla ausste devoil disclo displa divulg ehciff ensena ensene enseno exhibi exposi gezeig montre mostra muestr offenl offenz presen render reveal revela revele show showed showin shown shows specta verrat vorzul weitergabe wohs zeig zeige zeigen zeigst zeigt zeigte выводится выстав ижакоп капустника настоящего настоящее покаже покажи покажу показ показа показы посока представить разгла раскро раскры экспоз экспон בהצגת גילה גילוי גלה גלי ההצגה הוצג הצג הצגה הצגת הציג הציגה הציגו הראה והצג והראה ויציג ולהציג ומגלה ומציג ותציג ותראה חושפת חשפה יגלה יוצג יציג יציגו לגלות להצגה להציג להציגו להראות מגלה מוצג מוצגים מציג מציגים נוכח שמגלה שמציג שתציג תגלה תגלו תוצג תערוכת תצוגה תציג תציגו תציגי תראה ابوح ارني اظهار اظهر اعرض اعرضه اعرضها افشاء افصح اكشف البوح الكشف المبين المعرض الموجو بالافص بالبوح بعرض بكشف تبوح تبين تريني تعرض تفش تفصح تكشف تكشفه حاضر سيعرض طلعلي عرض عرضها فافصح فباح كشف كشفت لعرض لكشف معرض موجود موجوده نعرض وارني واعرض واعرضه واكشف وتبين وريني ووريني ويبوح ويعرض ويعرضه ويفشي يبوح يبين يعرض يفشي يفصح يقدمها يكشف يكشفها 出示 在场 展 展品 展示 揭 显 显示 渲染 示 秀 透露 露 顯示
escapa vitrin витрины
缩 缩成
отключение השבתה כיבוי 关机
volets תריסים
cote lado lados latera side sides бокови боку сторон בצד הדופן הדפנות הצד הצדדי מהצד מצד צד צדדיו צדדים الجانب ناحيه 侧 正反面 边
الرصيف رصيف
sigh вздыха נאנח
banner firmad firmar firmas firme firmo gez gleichheitszeichen letrer plaque sena sign signat signe signed signee signer signes signez signin signos signs unters баннер вывеск знак знака знаки подпис подпиш признак роспис табличку בחתימה החתום החתימה הסימן השלט ולחתום חותמים חתום חתומה חתימה חתימות חתימת חתם חתמה חתמתי לחתום לשלט מהשלט נחתם סימן סימני סימנים שבחתימ שחתמנו שחתמתי שלט תחתום التوقي اللافت امضي اوقع بالتوق بتوقيع توقيع توقيعا توقيعي لافته والتوق وقع وقعت ووقع ويوقع يمضي يوقع 标志 牌子 签 签了 签名 签字 签署 署 署名 落款
cue senal senale signal сигнал اشاره الاشار 信号
pareci simila похожи דומה مماثله 类似
basic basica einfache plain plainl sencil simple попрощ проста простои простому просты проще הבסיסי פשוטה פשוטות الاساسي البسيط بسيط بسيطا بسيطه 基本 简 简单 素
gleichzeitig одновр 同时
depuis puisqu seit seithe since поскол ומאז מאז מאחר מכיוון שמאחר اذ منذ وبما 既然
المخلص 真心 真诚 诚
canta chante sang sing singen singin sings singt пели поет поют спеть спои לשיר انشد غنيها يغني 唱
single единого יחיד
monsie sir сударь אדון אדוני سيدي فندم
sirena сирену
sat sentad sento sit sits sittin sitzen sitzt посиде садитс сел сидели сидеть сидит сидишь сидят сижу сядет сядь сядьте היושב יושב יושבים יושבת ישבו ישבנו ישבתי לשבת שיושב اجلس اقعد الجلوس جلست قاعد يجلس يقعد 坐 坐在
lage situat ситуац המצב المواق الموقف موقف 情况
sexta sexto sixth шестог шестои السادس 第六
size sizes taille talla tamano размер בגודל גודל מידות الحجم المقاس بحجم حجم مقاس مقاسات 大小 字号 尺寸
skills умение
сценка сценку מערכון
ardois schiefer slate
asleep dormen dormia dormid dormir dors duerme einschlafen endorm geschlafen schlaf sleep sleepi sleeps slept sommei засыпа ночева сне сном спал спала спали спать спит спите сплю спят уснет уснул уснуть השינה להירדם לישון נום נומה נומי נרדם שאירדם שינה النايم النوم انام بالنوم تنام للنوم نام نامت نايم ونام ينام ينامون 睡 睡觉
diapo diapos folie folien glisser glissez slide slides слаид בשקופי שקופית שקף שקפים شرايح شريحه
cuela glisse slip slippe slips
zapati тапочк
slogan 口号
crenea slot slots 槽
despac langsa lenta lentem lento slow slower slowly медлен тормозит איטי איטית לאט ببطء بطيء بطييه 慢 慢慢 缓
klein kleine little menor menore mineur minor pequen petit petite petits peu poca poco small smalle tiny wenig малень малого малом мелкие мелкии мелким мелко немног немнож הקטן הקטנה ומעט זעיר מעט פיצי קטין קטינים קטן קטנה קטנות קטנים קצת اصغر الصغري الصغير شوي شويه صغار صغير صغيرا صغيره قليل قليلا 一点 不大 小
اذكي الاذكي
huele odeur olia olor riecht smell smells запах запаха пахнет מריח ריח الرايح برايحه ريحه ورايحه 味儿
smile sourir улыбае בחיוך חיוך לחייך מחייכי بابتسا
humo smoke smoked дым дыма курить העשן לעשן التدخي الدخان 抽烟 烟
гладко складн
gouter merien переку
schlan הנחש
accordingly afin ainsi asi daher darum deshal donc entspr hence so sodass tellem theref thus настолько отсюда поэтом следовательно соотве так בהתאם וכך וככה ולכן ומכאן כה כך ככה לכך לכן לפיכך بحيث كده لذا لذلك لهذا هكذا هيك وبهذا وعليه ولذلك وهكذا 以便 如此 所以 据此 照此 至此 这么 这样 那样
social חברתית סוציאל
сода סודה صودا
douce doucem doux gentle gently mou soft soften suave weich мягкии בעדינו לרכך עדינה רכה רכות רכים תתרכך لين ناعم ناعما 软 轻轻
мягче помягч
паять припои
החייל חייל
החיילי חיילים לחיילי
sollic 征 征求
solid 固
auflos losung remedi remedy resolucion resolution soluci soluti הפתרון הפתרונ לפתרון פתרון פתרונו الحل الحلول حل والحل 决议
gelost losen resolu resolv resuel solve solved постановили разгад решаются реши решить לפתור נפתרה פותר פתרתי שפותר שפתר תפתור احلها محلوله وتحل ويحل يحل يحله 解 解决
algun alguna alguno certains manche quelqu some unas unos بعض بعضها بعضهم فبعض وبعض وبعضها 一些 些
alguie irgendwer jemand somebo someon ומישהו כשמישה למישהו מישהו מישהי שמישהו احدهم فلان 有人 某某
algo etwas irgendwas someth ומשהו משהו
manchm parfoi someti tantot иногда לעיתים לעתים לפעמים احيانا
irgend somewh איפשהו
berceu cancio chanso chorus estrib hymn lullab lyrics paroles song songs tune колыбе песни השיר ערש שיר שירי שירים اغنيه 合唱 歌 歌词 首歌
bald pronto sobald soon sooner скоро قريبا 很快
desole discul entschuldigung leid pardon perdon sorry извени извините прости מצטער סליחה اسف اسفه عفوا معلش 不好意思 抱歉
clasif classi ordenalas sort sorte sorted sortiere sortieren sortiert sortin sorts tri triage trie trier отсорт разбирать разобр сортир במיון המיון למיין מיון מיין ממיין ממייני סווג שממיינ الفرز تفرز صنفها يفرز 排序
душа נפש נשמה 灵魂
audio beep beeps bip bruit geraus hum hums klingen klingt noise pitido quiets ruido sonido sono sonore sound sounde soundi sounds squeak suena suene гудит гудка звук звука звучал звучит пищит прозву шум шуме הרעש יישמע לרעש נשמע נשמעת צלילים צפצוף רעש שיישמע اصوات الضجيج سليم سليمه ضجيج والصوت 一声 噪声 噪音 声 声音 音 鸣
fuente origen origin quelle quellt source src источн исходн первоисточник המקור המקורו מקור מקורות اصلها المصادر المصدر المنشا مصادر مصدر مصدرا مصدره مصدرها 产地 来源 源
south sud suden בדרום דרומה הדרום الجنوب جنوب 南 朝南
הדרומי الجنوبي
espace espaci leerze space spaces пробел חניות למרחב מרווחי רווח רווחים الفضاء المساح المسافات فراغات مساحه 空格 空间
spam спам спама ספאם
span شبر
altavo encein ponent speake sprecher динами докладчик דובר רמקול المتحد المتكل متحدث متحدثي
particular specia особог особыи специальное מיוחד מיוחדי מיוחדת 专 特 特别 特殊
специа المختص مختصا 专员
بعينه محدد 具体
بالذات تحديدا
spec техзад המפרט מפרט المواصفه 规格
المواص مواصفا
angege указан
angebe anzuge preciser укажи укажит указат указыв حدد 指定
spectateurs zuscha
speed veloci скорос מהירות السرعه سرعه 速 速度
epelle orthog ortogr rechtschreibung schreibweise spell spelle spelli spells орфогр כתיב الاملا هجاء 咒语 拼
spend spent потрат
תבליני البهارات بهارات
辣 麻辣
crache плеват 吐
spoil испорч تفسد
דוברת לדוברת
sport ספורט
spray رذاذ يرش 喷
spread למרוח انتشار 铺
excel spreadsheet tableu xlsx לאקסל اكسل الاكسل
espia espion spy шпион 间谍
carre plaza square الساحه للساحه مربع 广场
squeez يعصر
белка белку
устоич ثبات
stabil stable steady יציב יציבה مستقر مستقرا مستقره 稳 稳定 踏实
pile stack 堆
stade стадио الملعب
lehrerzimmer учительскои
etappe stage stagin постан этап השלב المرحل مرحله 环节 舞台 阶段
mancha пятно כתם
кол 桩
dasteh debout stand standi stands steh stehe stehen steht stood встава встал встала встают постоять пюпитр стенд стенда стенде стоика стоим стоите стою стоя стоял стояла стояло стоят стоять בעמידה הקבע לעמוד עומד עומדים עמדו עמדנו עמידה שעומד قايما واقف واقفين 立 站在
iso standa гост госту בתקן תקן المعايير معايير 标准 規範 规范
anfang angefa arranc began begann begin beginn begins begun comien commence commencent commencer commences commencez debut debute empece empeza empezo empiec empiez fang fange fangt founde gestar iniciar inicio init principio start starte starti starts завела завели завест заводи заводя начал начала начале начали начало началс начать начина начнем начнет начни начнит начну начнут присту пуск старт старту тронул בהתחלה בתחילת ההתחלה החל התחיל התחילה התחילו התחל התחלה התחלנו ומתחיל ותתחיל להתחיל להתחלה מההתחל מהתחלה מתחיל מתחילה מתחילי נוסד נתחיל שהתחלנ שמתחיל תחילת תתחיל תתחילו ابتداء ابدا البدء البداي اوايله بدء بدءا بدا بدات بدانا بدايته بدايه تاسست تبدا فليبدا مطلع نبدا وابدا وابديي ونبدا ويبدا يبدا 从头 启 启动 开头 开始 开工 起 開始
arranq demarr старта בסטארט הסטארט סטארטא
statio станциями תחנות المحطا محطات
القرطا قرطاسي
statis stats статис בסטטיס לסטטיס احصاء الاحصا 统计
status statut статус במעמד מעמד סטטוס حالتك للحاله 状态
bleib bleibe bleibs bleibt demeur queda quedad quedam quedan quedar quedat quede queden quedo remain reste resten rester restes restez sejour stay stayed stayin stays остава остает остала остали осталс остане остатк остать ונשאר ותישאר יישאר להישאר נותרו נשאר נשארה נשארו נשארים נשארת שיישאר שנשאר שנשארו תישאר بقي تبقي خلك خليك ستبقي وابق وبقي وبقيت وتبقي وخليك ويبقي يبقي يبيت 剩 只剩
rob roba robar robo steal stole stolen theft vole voler ворует לגנוב اسرق سرقه يسرق 偷
steam vapor пар паро بخار 清蒸 蒸 蒸汽
etape etapes paso pasos schrit step steps treten tritt пошаго шаг шагам шаги шагов шагом בשלב הצעדים השלבים צעד צעדים שלב שלבי الخطوا الخطوه بخطوتي بخطوه خطوات خطوه 一步 三步 步 步骤 踩
coince glued kleben klebt klemmt steckt stick sticks stuck залип запада застря נתקע נתקעה נתקעו נתקעת תקוע תקועה العالق عالق عالقه 粘
sticky דביק
aun encore noch still todavi weiterhin yet таки ועדיין עדיין زال زالت زلت لسه 不动 仍 还
pique жало
pica щиплет
bestan stock stocks במלאי المخزو مخزون
בבטן 胃
abgeschlossen acaba acabad acabam acaban acabar acabas acabe acabo alto arret arrete beende bout cabo cease cesse cessez completada completado completed completes completion einkeh end ende ended enden endet ending ends fertig fin fini finir finish finit halt jahresende monatsende parada parado parar pare quit refrai schluss stop stopp stoppe stops termina terminada terminado terminar terminee terminer заверш заканч законч конец конца конце концов кончае кончил кончит оконча оконче остана остано перест прекра стоп уволил увольняется בסוף בסופו בסיום בתום גמור גמר הושלם המסתיי הסוף הסיום הסתיים הסתיימ הפסק השלימו ובסוף ובסופו ונגמר יסתיימ יפסיק להפסיק לסוף לסיום לסיים לעצור מהסוף מסיים מסיימת מסתיים מסתיימ מפסיק מפסיקה משלים נגמר נגמרה נגמרים נגמרת סוף סיום סיים סיימו סיימנו סיימתי עוצרים עצור עצירה עצרו שנגמר שסיים שסיימו שתסיים שתפסיק תופסק תסיים תסתיים תעצור תעצרי תפסיק اتمام اخره اكتمال اكتمل اكتملت الانته الايقا التوقف النهايه امتنع انتهاء انتهت انتهي انتهيت انهيته اوقف اوقفت اوقفه ايقاف ايقافه بتخلص بنهايه تتوقف تخلص تمت تمتنع تنتهي توقف توقفت خلص خلصت خلصنا فليتوق فليوقف قف للاخر للنهاي متوقف متوقفه نهايته نهايه نوقف واختم واخره والامت والنها وانتهي واوقف وتنتهي وتوقف وقف وقفنا ويتوقف وينتهي يتوقف يخلص يكتمل يكمل يمتنع ينتهي يوقف 做完 停 停下 停了 停在 停止 停笔 别再 吃完 完 完了 完毕 戒 文末 月底 末 末尾 止 毕 用完 看完 端 终 结尾 结束
кладов המחסנא
conte cuento ficcio fictio geschi gutena histoi historia historias legend leyenda lore novel novela novels relato storie story tale выдумк историю легенд повесть предан рассказ рассказа рассказе рассказу роман романа сказка сказке сказки сказку сказок בסיפור האגדה הסיפור מקרא סיפור סיפורי רומן الحكاي الرواي القصص القصه حدوته حكايه خيال خيالا روايتي روايه سالفه قصه 小说 故事
الحكوا حكواتي
recto straig uprigh прям הישר ישר 直
bizarr impar odd rara raras raro raros strange unusua weird нечетн странн מוזר מוזרה الغريب غريب غريبا غريبه 怪
fremder strang постор זר 陌生人
strate 策略
calle calles carret lane motorw rd road roads rue strass street дорога дороге дороги дорогу ул улица улице улицу улицы בכביש ברחוב הכביש הרחוב כביש כבישים לרחוב רח רחוב רחובות الشارع الطرق الطريق شارع طريق 街 街道 路 路上
stretc вытяну натяни
streng strict строга строги строго קפדן صارمه 严 严厉
greve strike اضراب 击 划掉
poussette коляск
forte fuerte strength strong sturdy חזק חזקה القوي المتين قوي قويه متينه 劲 强 强烈
сильне اقوي
aufbau estruc schema struct структ המבנה מבנה البنيه 结构
alumna alumno appren azubi eleve eleves estudiantes etudia learne lehrli pupil pupils schuler schulerin studen traine подмас практикант практикантку студен ученик учениц החניך החניכי המתאמנ הסטודנ התלמיד והתלמי לחניכי לסטודנ לתלמיד סטודנט שהתלמי שתלמיד תלמיד תלמידה תלמידי التلمي الطالب الطلاب الطلبه المتدر تلميذ طالب طالبا طالبه طلاب طلابي لطالبه لطلاب لطلبه للطالب للطلاب للطلبه متدرب متدربي 学员 学徒 学生 小学生 徒 徒弟
изучил училас учился
estudios studies учится הלימוד לימודי
bete dumb dummer silly stupid tonta глупо глупые глупыи טיפש الغبي 傻 笨
estilo stil style ton tone tonfal tono стиль стиля тон тона тоном тону בטון בסגנון הטון טון לטון סגנון اسلوب اسلوبك اسلوبي الاسلو باسلوب بنبره نبره والنبر 口吻 口气 式 样式 语气 风格
accounting asigna asunto betref biolog bookke buchha chemie chemis chimie compta contab engineering ethics ethiqu etica fach fisica literature mates math mathe maths objet photosynthesis physic politics quimic religi scienc subjec sujet sujeto sujets бухгалтериеи бухгалтерии бухгалтерию бухгалтерия инженерныи литера подлеж предме субъек тема учет учета физика физики фотоси химии этика этике этики אתיקה בנושא האתיקה הנדון הנדסה הנושא כפוף כפופה לספרות לפיזיק נושא פוליטי اخلاق اخلاقيات الاحيا الادب الدين العلوم الفيزي الكيمي المحاس الموضو تخضع علم علوم فيزياء للموضو محاسبه موضوع موضوعا هندسه والكيم 主题 会计 伦理 工程 政治 数学 文学 文献 科普 科目 记账
abo abonnement souscr subscr suscri абонем подписаться подписка подписку подпишись המנוי למנוי מנוי اشتراك اشترك الاشتر يشترك
abonad abonne subscribers абонен подписчикам подписчиков המנויי מנויים المشتر للمشتركين مشترك
subtit субтит 字幕
вычест вычти اطرح
reussis יצליח 接班
reussi получилось הצלחנו הצלחת הצליח הצליחה نجح نجحت
получается получится מצליח ينجح
erfolg reussie succes удачны успех ההצלחה ناجح ناجحه نجاح 成功
успешн בהצלחה بنجاح
solche such telle такая такие таким таких таковы такого такое такои таком такому כאלה כזאת כזה كذا 之类 这种 那种
مفاجيه 突发
plotzl вдруг פתאום فجاه 突然
leiden suffer סובל
reichen واكتف
genugt хватае تكفي ويكتفي يكتفي يكفي
advise beraten consei empfeh empfie empfoh propon proposal propose proposed proposer proposes proposez proposition propue recome recomi recomm schlag sugere sugges sugier vorsch подскажи подскажите посове предлагаю предло рекоме совето совету ההמלצה ההמלצו הומלץ המליץ המליצה המלץ המלצה המלצות המלצת הציעה הציעו הצע הצעות והמלץ והציעו והצע ולהציע ותמליץ ימליץ להמליץ להציע מומלץ ממליץ ממליצה ממליצי מציע מציעה מציעים תמליץ תציע اقتراح اقترح اقترحت التوصيه انصح اوصاك اوصتك اوصوك اوصي اوصيت تنصح تنصحني توصي توصيه نصحني واقترح وانصح واوصي ويقترح وينصح ينصح ينصحه يوصي 建议 推荐 提出 荐
apto geeign suitab годитс למתאימ מתאים מתאימה מתאימי שמתאים المناس مناسب مناسبه 合适 宜 适合
sum suma summe sums total totale totals всего итого сумме בסך סה סך المجموع مجموع 共 合计 总
abstra blurb conden digest esquem fass fasse fasst gist gliede kurzfa outlin overvi recap resuma resumeme resumen resumer resumez resumi sumari summar synthe ubersi zusamm выжимк даидже изложения контур переск сводка сводке сводки сводку эпикри בסיכום הסיכום הסיכומ התקציר וסכם כתקציר לסיכום לסכם מסכם סיכום סכם שמסכם שמסכמת תמצית תסכם תסכמי תקציר التلخي الخلاص الملخص بيلخص تلخص تلخيص خلاصه لخص لخصها ملخص ملخصا ملخصك موجز نبذه يتكاثف يلخص يلخصه 大意 大纲 小结 归纳 总结 提纲 摘要 概括
resumidor zusammenfasser пересказчик המסכם למסכם
convoc זימון
superi vorges 上级
betreu 监 监督 督
aufsic supervision הפיקוח פיקוח الاشرا
supple מוסף 补 补充 補
anbiet fournisseur lieferant lieferanten prestataire provee provider suppli поставщик поставщика поставщикам поставщике поставщиков поставщиком проваи בספקים הספק הספקים מהספק ספק ספקי ספקים المورد للمورد مزود مورد
angeno assume cense suppos supues допуст положе предпо אמורה להניח נניח תניח افترض المفروض تولي لنفترض 假设
recarg доплат
bestim certai sure surely sureme безусл конечн наверняка непрем обязательно разуме уверен בוודאי בטח ודאי ابشر اكيد بالتاك طبعا متاكد 一定 当然 某 确定 肯定
surfac السطح سطح
גולש גולשת הגולש
uberschuss עודף
сдаваися сдаютс 交出
cuesti encues enquet poll questionnaire sondag survey umfrag анкета анкете анкету анкеты опрос опроса בסקר הסקר השאלון סקר שאלון استبيا الاستب 调查
sospec suspec החשוד
louche scepti suspic verdac подозр חשדנית חשוד
avale ласточ לבלוע
curse damn fluch fluche jure jurer juro schwor swear sweari swears sworn божитс клянус ругается ругаис ругаться ругаюс ругнис בקללות ומקלל ותקלל לקלל מקלל קילל קללה תקלל اقسم 骂人
dulce sweet сладки сладко מתוקה الحلوه حلو حلوه حلويات 甜
نصاب 骗子
swing הנדנדה
centralita щитово щитову
السيف سيف 剑
silaba silbe silben syllab слог слогам слоги
symbol символами סמל للرموز ورموز 符 符号
sync סנכרון المزام 同步
sinoni synony נרדפת
sirop сиропо القطر
auskunftssysteme metsys sistem sys system сис систем במערכת המערכת והמערכ למערכו למערכת מהמערכ ממערכת מערכות מערכת שהמערכ الانظم السيست المنظو النظام انظمه بالنظا بنظام لانظمه للنظام نظام نظاما نظامك نظامكم نظامي والنظا 制度 系 系統 系统
onglet pestan tab tabs כרטיסיות
טאבו 禁忌 讳
טחינה طحينه
coge dauert genomm mitgen mitneh nahm nehm nehme nehmen nimm nimmst nimmt prend prendr prends prenez prenne pris saca sacado sacar sacas saque take taken takes taking tarda toma tomado tomar tomas tome tomo took uberne uberni uberno берем берет берешь бери берите беру берут брал брала брали брать взяв взял взяла взяли взяты взять возьме возьми возьму забира забрал заимит занял заняла отвез отнеси טייק לוקח לוקחים לוקחת ליטול לקח לקחה לקחת קח קחו תיקח اخذ اخذه استغرق تاخذ تستغرق تناول خذ خذوا خذوها وتاخد وخذ ياخد ياخذ يوخذ 取 带走 拿 拿去
uberna 接管
preneu taker
bespre bespro charla chat chats chatti chatty chucho conver dialog discours discur discus discut diskus diskut gespra gespro gossip habla hablab hablad hablam hablan hablar hablas hable hables hablo monolo musterdialoge parlai parle parlen parler parles parlez parole plaude rede reden redest redet sermon souffl speak speaki speaks speech spoke spoken sprach sprech sprich susurr talk talked talkin talks unterh whispe беседа беседу беседы болтаи болтат говори говорящии диалог моноло обсуди обсужд погово разгов речеи речи речь сплетн чат чата чатах чате чатов чатом чату чаты шепни шепнул шепото шептал шепчет אט בלחש בצ בשיחה בשיחות דיאלוג דיבור דיברו דיברנו דיברתי דיון הדיון הנאום הצ השיחה השיחות ודבר וידבר ומדבר ידבר לדבר לדון לדיון לוחש לחש לחשו לצ לשיחה מדבר מדברים מדברת מדוברת מהשיחה מונולו משיחה נאום נאומים נדבר נדונו שדיבר שדיברה שדיברנ שדיברת שוחחו שיחה שיחות שיחת שמדבר שמדברת תדבר اتكلم اكلم اكلمك اكلمه الحديث الحكي الحوار الدردش الشات الكلام المحاد الناطق بتحكي بتكلم بيكلمو تتحدث تتكلم تحدث تحدثنا تكلم تهمس حديث حديثنا حوار حوارا حوارات حوارنا خطبه دردشه سولف كلام للشات محادثا محادثت محادثه ناقش نتحدث نتكلم نحكي نقاش نناقش نوقش نوقشت هالحكي هالمحا وتتكلم وتكلم وحدثني وسولف وشوشني وكلمني وناقش ويتكلم يتحدث يتكلم يكلم يناقش 会说 发言 口语 商量 对话 對話 开口 聊 聊天 聊聊 言 講 讨论 议 讲话 说话 谈 谈论
cuve tank бак الخزان الصهار خزانات
cata degust gout goute schmec taste tastin вкус вкусу дегуст טעימות טעמתי الطعم 口味 味 味道
вкусно вкусны
tavern тракти
fiscal impots impues iva mehrwe mwst steuer tax taxe taxes tva vat налог налога налоги налого ндс ндфл ארנונה בארנונ הארנונ ממס מס מע الضراي الضريب ضريبه 税
ausbil beigeb educac educat enseigne ensenar ensenaron entrainement entrenamiento formac formation fortbi schulu taught teach teachi trained traini воспитания научи научить образо обучал обучаю обучен преподавала преподаю тренин тренировка тренировочное учения учили учим учить учу אילוף אימון אימוני האימון הדרכה הדרכת החינוך השכלה השתלמו חינוך לאימון לימד לימדה ללמד מלמד מלמדים מלמדת שאילפו שלימד שלימדו שמלמד التدري التعليم تدريب تدريبي تربيه علمني علمها لتعليم 培训 教 教学 教育 训练
dechir tear torn сорват 撕了 撕掉
дразни 逗
tech techni tecnica технич טכני טכניות טכניים טכנית التقني تقني تقنيه فنيا فنيه
technik tecnol 技术 科技
телегр בטלגרם לטלגרם
телефония טלפוניה
tele televi tv телеви הטלווי טלוויז מהטלוו تلفزيو
assert avisa avisad avisam avisan avisar avise avises comunicado constar conste contaba contad contan contar conto cuentame cuentan cuente decia decir decirl decirm declaracion dicen dices dicho dicien diga digale digame digan digas digo dije dijera dijero dijist dijo dile diles dilo dime dimelo dira dirai dirais dirait diras dire direz dirias diront dis disait disant dise disent disons dit dites enonce erwahn erzahl estado etat express gemeld gesagt gryy inform jahresabrechnung mencio mentio mitteilen mitzut notify racont releve reported reporting sag sagen sagst sagt sagte sagtes said say saying says signales state stated statem states tell tellin tells told zustan ведомо выписк гласит говорил говорила говорили говорит говорится говорю говоря заявления ижакс приска произн расска скажем скажет скажеш скажи скажит скажу скажут скажы сказал сказан сказат сообщаем сообщается сообщая сообщено сообщил сообщила сообщили состоя тлбзи уведомлять упомин упомян אגיד אומר אומרות אומרים אומרת אזכור אמור אמר אמרה אמרו אמרי אמרת אמרתי אספר דווחו דיווחה הביעו הזכירה המדינה הנאמר התייצב ואומר ואמור ואמר ואמרה ואמרו ואמרת ודווחו ויאמר ויציין ולומר ולספר ולציין ומספרת וסיפר וספר ותגיד ותגידי ותודיע ותספר ותציין יאמר יגיד ייאמר יציין יציינו להגיד להודיע לומר ליידע לספר לציין מדינה מדינת מספרת נאמר נגיד נספר סיפר סיפרה סיפרתי ספרו ספרי ציין ציינו שאגיד שאומר שאומרי שאמר שאמרה שאמרו שאמרת שאמרתי שדיווח שיגיד שמספר שמצב שנאמר שתגיד שתספר תאמר תגיד תגידו תגידי תודיע תספר תספרי תציין ااذكر ابلغ اتقالك احك احكي احكيلي اخبر اخبرني اخبره اخبروا اخطر اذكر اعلامك افاده اقول اقوله اقولها الابلا البيان الحال الحاله الدوله المذكو بالقول بتقول بحاله بقلك بقول بقوله بيان بيانا بيحكي بيقول تبلغ تحكي تحكيها تخبر تخبرني تخبره تعبر تقل تقله تقول تقوله تقولها تقولوا تقولي حال حاله حالها حكيت ذكر ذكرت ذكرتم ذكرته ذكرتها ذكره ذكرها سيقول فاذكر فتقول فقال فقالت فقل فقلت فليقل فيقول قال قالت قاله قالها قالوا قالولك قالوه قالوهو قايله قل قلت قلتلك قلتلي قلته قلتها قلها قول قوله قولها قولهم قولوا قولي قيل قيلت كشفا كشوف نفيدكم نقول هقول وابلاغ وابلغ واحك واخبر واخبرن واذكر وافاد واقول والابل وبتقول وتحكي وتقول وذكر وساقول وقال وقالت وقل وقلت وقول وقولوا وقولي ونذكر ويبلغ ويقال ويقول يبلغ يحكي يخبر يخطر يذكر يقال يقول يقوله يقولها يقولون 一提 你讲 告 告知 告诉 声明 就讲 提 提到 提及 提起 知情 算命 聊到 表示 說 讲 讲个 讲到 讲的 讲给 说 说出 说得 说成 说法 说的 转告 还说 通报
temper темпер הטמפרט טמפ טמפרטו الحرار حراره والحرا 体温 气温 水温 温度
planti templa vorlag шаблон התבנית תבנית القالب قالب 模板
временно זמנית موقتا
provis temp tempor tmp времен הזמנית זמני الموقته موقت موقته 临时 暂
arrend inquil locata mieter tenant арендатор арендатора жильцу דייר דיירי דיירים דיירת הדייר הדיירי הדיירת השוכר לדייר לדיירי לדיירת לשוכר מהדייר שהדייר المستا للمستا
ausschreibung tender tendre במכרז המכרז מכרז المناق حنونه 招标
dixiem десято десяты العاشر 十日 第十
begrif term terme termino сроком термин המונח المصطلح مصطلح 长期
resili 终止
gekund расторгнут
kundigung resiliation растор الفسخ
contenido content contents contenu dm fehlermeldung fliess formul frase frases inhalt meldun mensaj messag msg nachri nutzernachricht oracio passag peine phrase prose satz satze satzen satzes senten sms sprachnachricht systemmeldung systemnachricht systemtext text texte textes texto textos texts whatsa wordin wortla контен личку предложение предложении предложения предложениями проезд проход смс содерж сообще текст текста тексте тексто тексту тексты формулировки формулировку фраз фраза фразам фразе фразои фразу фразы בהודעה בהודעת בוואטס בטקסט במשפט בנוסח בניסוח בסמס בתוכן ההודעה ההודעו הודעה הודעות הודעת הוואטס הטקסט המשפט המשפטים הנוסח הניסוח הקטע הקטעים התוכן והטקסט וואטסא ווטסאפ טקסט טקסטים כמשפט להודעה להודעת לוואטס לטקסט למשפט לניסוח לנסח לתוכן מההודע מהודעה מהטקסט מהמשפט מהסמס מנסחים מסר משפט משפטים מתוכן נוסח ניסוח נסח קטע קטעים שהמשפט תוכן תוכנו תנסח الجمل الجمله الرسال الرساي الصياغ العبار المحتو النص النصوص الواتس بالرسا بجمل بجمله برساله برسايل بعباره بنص بنصه جمل جملته جملتين جمله رسالتك رسالتي رساله رسايل رسايلي صياغه عبارات عباره للرسال محتواه محتوي مضمون نص نصا نصها نصوص هالجمل هالرسا واتساب والجمل والنص وجمله ورساله ونصها 一句 三句话 內容 全文 内容 写法 半句 句 句子 含量 文 文中 文字 文本 消息 留言 短信 私信 訊息 讯 逐句 造句 那句 那句话
than чем 比
bedank cheers dank danke danken grace gracias gratef merci remerc ta thank thanke thanks thx tx благод спасиб ותודה להודות מודה שמודה תודה اشكر اشكرك الشكر بفضل شكر شكرا شكره نشكر وشكر وشكرا وشكرت يسلمو 感谢 致谢 谢 谢谢
aquell ca cela celles ceux dass denen esa esas ese eso esos ke qu que that thats those та те тем тех то того тои том тому тот ту ההוא וזהו וכי זהו שהוא שהיא שהם שזה ان انو بان بانك بانني بانه بانها باني بذلك تلك ذلك فان وان وانه وذلك 那 那一 那个 那些 那份 那位 那個 那几 那只 那台 那是 那棵
teatro theate театр театра театре בתיאטר תאטרון תיאטרו المسرح
leur leurs their theirs их שלהם שלהן
alors anschl damals dann ensuit entonc luego puis then затем патом потом тогда אז ואז ואחר מכן ثم ساعتها عندها وبعدين وقتها 再把 则 就 就把 届时 当年 当时 然后 那么 那就 随后
תאורטי תיאורט نظري
theore теорет
ahi alli da dabei dahin dort hin there theres там туда ויש יש משם هناك 那儿 那边 那里
ellas elles ellos em eux ils them themse they им ними них они самим אותם אותן אליהם בהם בהן הם הן והם להם להן מהם עליהם עצמם עצמן انهم بهما حالهم عليهم عندهم فيهم لهم منهم منهما هم وهم 他们 她们 它们
thick سميك 厚 粗
burgla ladron thief voleur גנב הגנב פורץ פורצים
thin тонким тонко דק דקים رفيعه رقيق 稀 薄
ampoul asient bac bag bagage baggag bags banc bandej basket batido bed beds beet bell bells bench bett beutel bin bins blade blanke blech blende blinds bocaux boite boites bolsa bolt bombil bote botell bottle boucho bougie bouill boutei bowl bowls box boxes brancher brick brille brush bucket bujia bulb bulbs cabinet cage cahier caisses caja cajas cajon calculator cama canape candle carnet carpa carpet carrel carton casill cesta chair chairs chaise chose choses cinta cloche clock clocks colcho compas copa corde cordes cork correa cosa cosas coutea crate crates crayon crista crown cuader cup cupboa cups curtai deckel desk desks ding dinge dishwa door doors drawer drill eimer einget encadr encre envelo equipaje escalera espejo estant etager fence flasch flask fork fourch freezer fridge frigo furnit fuse gafas garagentor garderobe gate gates gear glas glaser glass glasse glue goggle gourde haken hauptsache haustu heft hinge hob hook hooks horno hose ink item items jabon jar jars jaula karton kasten kennze kerze kettle kiln kiste kit knife koffer korb kram kuhlsc ladder lamp lampar lampe lampes lamps lanter lapiz leash leine lentes lever libret lid liege liner locker luggag lunett maceta maleta manta mast mat matela matrat matte mattre mesa mesas meuble miroir mirror mobel molett mueble mug mugs nail nails needle nevera notebo object objekt objeto objets ofen oven palett pallet pan panier paragu parapl pen pencil pendul pens pforte pipe placa placas plaste plate plates platre platte plug plugs poele porte portes pot poteri pots potter pram prams props puerta puppet quill rack radiad radiat radio radiop radios rails rayon regal regens reloj reloje ribbon rideau rope rueda ruedas sac sache sachen saco sacs schirm schran schrau scisso screw screws seat seatin seats sello shelf shelve siege silla sillas simulacro sink sitz sitze soap sofa spiege spoon spoons spulma stamp stamps staple stecke stellw stove strap stuff stuhl stuhle stylo suitca tabell tabla tablas table tablea tables takt taladr tape tapis taquil tasche tasse tassen taza tazas teapot telon tent termos theier thermo thing things tile tiles tills timbres timer tin tinta tisch toalla toaste tonne tor torch tore tornil towel towels toy toys tray trolle truc trucs tube tur turche turen typewr tyre tyres uhr umbrel valise valla valve valves valvul vanne vaso vela verre verres vestia vestua vorhan vorsit wallet wardro wasserkocher wheel wheels whiteb widget wire yarn zaun zelt аптечк багаж бокс бокса болт болты ведро вещеи вещи вещь винта винтик вкрути возраж ворот ворота гардер гвозди горшок гриф грядки двереи двери дверца дверцу дверь дверью диван дивана дрель духовк забор залуди занаве зеркал зонт зонта зонты игла игрушк калитк кальку каранд кассах кирпич кисти клеи ковер коврик ковров колеса колоко конвер корзин коробк коробо коронк кошеле кресла кресло кроват кругло кружка кружке кружку крышка крышко крышку крючки крючок лавочк лампа лампоч лампу лампы ленту ложек ложка ложки ложкои ложку лотки лоток марки матрас мачте мебели мебель мешков мешок мыло мылом настол незаче одеяло палатк паллет перу печи печка плед плите плитка поводк поводо поддон полка полке полки полку полок полоте предметах пробку провод пряжи пункт пункта пункте пункто пункту пункты радио радиолюбительскую радиос рация реквизит рулем руль сверли свечи склеи сковор слеите стакан стекла стекло стелла стоики стол стола столе столик столом стул стулье стулья сумке сумку таблиц таблич таимер тетрад урну факел флакон фонарь фонаря холоди чаиник часы чернил шкаф шкафа шкафу шкафчи шланг шторы штуки ящик ящика ящиках ящике ящики ящиков ящику ארגז ארגזי ארגזים אריח בארגז בבקבוק בדלת בורג בטבלה בטבלת בכיסא במגבת במגירה במגש במחברת במעטפה במקרר בסיר בעט בעיפרו בפנקס בצנצנת בקבוק בקבוקי בקופסה ברגים בשולחן בשעון בשער בשקית בתיבה בתיבת בתיק בתנור גדר גלגל גלגלים דבר דברים דלת דלתות הארגז האריחי הארנק הדבר הדלי הדלת הדלתות הזכוכי הטבלה הכיסא הכיסאו הכלוב המגירה המדף המושב המחברת המטריי המיטה המכסה המנורה המעטפה המקרר המשקפי הסיר הספסל הצנצנת הצעצוע הקופסה הרדיו השולחן השולחנ השטיח השעון השער השקית התיבה התיבות התיק התיקים התנור התקע וילון וילונו ומגירה זכוכית חותמת טבלאות טבלה טבלת טיימר יבריש כבודה כוס כוסות כיסא כיסאות כף כפות לגדר לדלת להבריג לטבלה לכיסאו למדיח למחברת למיטה לסיר לסל לערכת לראי לשולחן לשעון לשער לתיבה לתיבת לתיק לתנור מגבת מגירה מגירת מדף מהדלת מהשער מהתיק מזוודה מזרן מזרנים מחברת מחשבון מיטה מיטות מנורה מעטפות מקדחה מקומקו מקרר מראה מרצפות משקפי משקפיי נורה נר נרות סבון סולם סכין סל ספה ספסלים ערכת פלטה פנקס פעמוני פריט פריטים צנצנות צעצוע צעצועי קדרות קומקום קופסאו קופסה ראי רדיו רהיטים ריצוף שבקופס שולחן שולחנו שטיח שטיחים שעון שעונים שער שפכטל שקית תיבה תיבות תיבת תיק תיקי תיקים תנור תרמוסט ابره اثقب اذاعه اذاعي اذاعيا اذاعيه اشياء اصناف اعترض افران الابره الابوا الاذاع الاشيا الانبو الباب البراد البراغ البلاط البوابات البوابه التمديدات الثلاج الجداو الجدول الجرس الحبر الحقاي الحقيب الختم الخزانه الخزاي الدرج الدفات الدفتر الرادي الرف الرفوف الزجاج الستار الستاي السجاد السرير السلك السلم السله الشريط الشمعه الشنطه الشي الشيء الصابو الصناد الصندو الصيني الطاول الطواب الظرف العفش العلبه الغلاي الفانو الفرن القدر القلم القمقم الكراس الكرسي الكوب اللمبه المحفظ المذيا المراي المربع المصاب المصبا المظلا المقاع المقعد الموقت النظار امتعه باب بالبرا بالقلم بجدول بشيء بقلم بوابه ثلاجه جداول جدول جدولا جرس جره حاجه حاسبه حقيبته حقيبه درج دفاتر دفتر رصاص رفوفها زجاج ستار سجاده سرير سلك سلكا سله شنطه شي شيء شييا صابون صمام صناديق صندوق صندوقا صندوقك صينيه طاوله طنجره عجله علبه فرن فنجان كاس كاسه كراسه كراسي كرسي كوب كوبان كوبين كيس لاذاعه للاذاع للبواب للصندو لمبه مايده محاشي محشي محفظتي محفظه مختومه مرطبان مصباح مظله معترض مقعد ملاعق ملعقتا ملعقه واعترض والمقا وجدول وشنطه وعاء يختم 一件事 一杯 一碗 一箱 一项 不必 不用 不需要 东西 伞 冠 刀 刷 勺 台 地毯 塞 墨 壶 大门 对象 席 幕 床 座 座位 抽屉 插头 无须 条 杯 架 柜 柜子 框框 桌 桌上 桌子 桶 椅子 毛巾 水壶 水杯 水管 演练 灶 炉 物 物品 玻璃 瓶 瓷砖 电台 白板 盆 盒 盖子 盖章 盘里 砖 碗 窑 笔 筐 管网 箱 红包 绳 胶 胶带 螺丝 行李 表 表格 袋 袋子 货架 针 钟 钻 铃 铅笔 锅 镜 镜中 镜子 门 闸 阀 附表 陶 隔壁 雨伞 项 魔镜
believ betrac consid creo croire crois croit denk denken denkst denkt gedach glaub glaube glaubt opina opinas pensad pensar pense pensee penser penses pensez piensa pienso reflec reflej think thinki thinks thought thoughts uberle верит верить верь верю верят вздума думает думаеш думаю думают мысль отраже повери подума рассма рассмо считае считаи считал считаю учитыв חושב חושבים חושבת חשב חשבתי חשיבה ייחשב להאמין לחשוב לשקול מאמין מאמינה מחשבה נחשב תאמינו תחשבו תחשוב תיחשב اظن اعتبر اعتبرن اعتبره افكر تعتبر تفكير خواطر فاعتبر فكرت واظن واعتبر يراعي يصدق يعتبر يعتد 以为 以为是 思 思维 思考 思路 想想 相信 考虑 觉得 认为
dritte tercer third thirds troisi третии треть третье третьи третью третья בשליש בשלישית השלישי והשליש שליש שלישי שלישית التالت الثالث الثلث تالت ثالث ثالثا ثالثه والثال 丙 第三 第三个
ce ceci ces cet cette diese diesem diesen dieser dieses esta estas este esto estos siht these this сего сеи сих тезисы эта эти этим этих это этого этои этом этому этот эту אלה בזה האלה הזאת הזה הזו וזאת וזה זאת זה זו לזה מזה שזאת שזו بهذا بهذه ده دي فهذا فهذه لهذه هاد هادا هذا هذه هذي هذين هيدا وهذا وهذه 与本 本 本条 本次 此 这 这个 这些 这位 這
faden fil hilo thread нитка нитки нить השרשור שרשור خيط خيوط
threaten грозит מאיים
dreima трижды
durch mediante throug travers via через באמצעו طوال عبر 全程 经 经过 透 通 通过
cast echa echan echar geworf jete jeter jette threw throw thrown throws tira tirar tiro werfen wirf бросае бросаи бросат бросаю бросил бросит закинь זורק זורקת זרוק זרקתי ישליך לזרוק נזרק שזרקת תזרוק תזרקו ارم ارمها القيها ترمي 扔 投 抛
gewitt грозы
الزعتر زعتر
billet boleto entradas ticket tique tiques билет билета билето билету билеты тикет тикета тикеты הכרטיסים כרטיסי التذاك التذكر تذاكر تذكره 票
הנמר 老虎 虎
dicht knapp tight тугая محكما 紧
apreta apriet serrer serrez tighte затяни затяну подкру הדקו
плотно باحكام
مايل مايلا
dauer diesma duraci durati duree fois gehzei kundigungsfrist lieferzeit period teilze temps tiempo time times uhrzei utc veces vez zeit zeiten zeitra временем времени время длител период пора раза בזמן בפעם הזמן הזמנים הפעם התקופה וזמן ולזמן זמן זמנים לזמן לפעם משך פי פעמי פעמים פעמית תקופת اضعاف الزمن الفتره المده المره الوقت اوقات زمن فتره للمره مدته مدتها مده مرات مواقيت هالمره والوقت وقت وقتا وقته 三次 上回 上次 下次 五次 倍 几次 时间 時 時間 期 来得及 次 次数 第一次 第三次 第二次 这次 遍
cansad fatigu mude sleepy tired надоел устал усталы устают עייף עייפה تعبت متعب متعبا 困 累
pneus reifen winterreifen шины מתעייף צמיגים الاطارات
cabece captio header headin headli titel title titles titre titres titulares titulo uberschrift заголо звание шапка шапку בכותרת הכותרו הכותרת כותרות כותרת כתובית بعنوان عنوانا 抬头 标题 题目
al ans au aux gen hacia musste to toward vers zu zum zur ко чтоб чтобы אל כדי כלפי לקראת الي اليه اليها باتجاه باش كي نحو والي 到 向 对 往 朝 至 致 请向
aujour heut heute heutig hoy hui nowada today нынче сегодн היום והיום כיום להיום מהיום النهارده اليوم لليوم واليوم 今 今儿 今天 今天是 今日
aneina ensemb gemeinsam joint juntas junto juntos togeth zusammen вдвоем вместе слитно ביחד יחד معا 一块 一起 一道 共同 齐
jeton jetons token tokens токен токено токены אסימון הטוקן טוקן التوكن 令牌
demain lendem manana morgen tomorr завтра послез ומחר למחר למחרת מחר שמחר الغد بكرا بكره غدا لبكره 明天 明日
foncti funcio functi funkti herram mailwe outil outils plugin tool tools werkze инструмент инструмента инструментов инструментом инструменты функци בכלי הכלי הכלים הפונקצ כלי כלים לכלי לכלים לפונקצ מהכלי פונקצי תוסף اداه ادوات ادواته الاداه الادوات الداله باداه داله لاداه لداله للادوا 作用 具 函数 功能 工具
haut top upper верх верхни верхню сверху העליון העליונ עליונה العلوي 最上面 顶
tema temas thema theme themen topic topics темам теме тему темы הנושאי לנושא נושאי נושאים المواض الموضوعات 议题 话题
toca tocado tocar toque touch touched toucher touchi касали трогаи трогат לגעת נוגע נוגעת תיגע تلمس تمس لمس 摸 碰
bourg city ciudad munici pueblo stadt town towns villag ville город города городе городо городс городу деревн поселк בכפר בעיר הכפר העיר העירונ כפר לעיר עיר עירוני البلده القريه المدين قريتنا مدن مدينه 全城 全市 城 城市 市 市政 庄 本市 村 村口 镇 镇上
rastro spuren trace traces след следы עקבות اثر اثرا الاثر 痕迹
oficio trade торгового
traffi trafic הפקק פקק زحمه 流量
traito предат
העסקה עסקה المعام معاملت معامله
transc transk расшифровка стеног התמלול התמליל שמתמלל תומללה תמלול תמליל التفري تفريغ
cessio handov passat transf trasla traspa uberga ubertr uberwe uberwi vire vireme virer переда перено трансф אעביר בהעברה ההעברה הועבר הועברו המועבר העבירו העבר העברה העברות העברת העברתי והעבר ויעביר ולהעבי ותעביר חפיפה יועבר יועברו להעביר להעברה מועבר מעביר מעבירה מעבירי שתעביר תעביר תעבירו التحوي بتحويل تحويل تحويلك تحويله حولوا حولي نقل وحولها ويحول يحول يحوله ينقل 交接 交班 移交 转完 转移 转让 转账
transforme verwan تتحول تحول ساحولك وتحول 改造
המעבר מעבר انتقال
traduc tradui traduz transl uberse переве перево התרגום לתרגום לתרגם שמתרגם תרגום תרגם תרגמי תתרגם الترجم تترجم ترجم ترجمته ترجملي ترجمه ترجمها لترجمه يترجم 翻成 翻译 译 译文
transparente שקוף שקופה شفافه 透明
logist transport transporte провоз трансп בלוגיס ההובלה ההסעה הובלה הובלות הסעה הסעות תחבורה النقل 后勤 物流 运
התחבור المواصلات
piege pieges trampa trap
cruise deplacement fahrt flight fuhrun journe reise tour touren tours trajet travel trip trips viaje viajes vol voyage vuelo vuelos ездил ездили ездить командировки поездк проезда путевы реис реиса реисе реисов реисы тур בטיול בטיסה הטיול הטיולי הטיסה הנסיעה הנסיעו טיול טיולים טיסה טיסות לטיול לטיסה למסע לנסוע לסיור מהטיול מסע נוסעת נסיעה נסיעות נסעתי סיור שהטיול الجولا الرحلا الرحله السفر بالسفر تسافر جوله رحلات رحله سافر سافرت سفر سفره للسفر 一趟 出差 出行 差旅 旅行 此行 航 趟
viajer voyageur المسافر مسافر
reisen voyageurs المسافرين
touris traveller travellers turist турист תייר תיירת سايح سايحه سياحي سياحيه 游客
loot treasure אוצר האוצר الكنز 宝
hacienda tesoreria tresorerie
behand trata tratar trate trates treat treate treats лечит лечитс ולהתיי תתייחס تعامل عاملها يعامل 当作 当成
באמנה האמנה
essai juicio proces trial пробно пробны التجرب التجريبي تجربه محاكمه 审判 试用
astuce fool fooled ruse trick tricke tricks truco trucos дурак дурака подвох الحيله حيله 愚人节 糊弄 诀
actual autent authen cierto echt echte echten eigentliche genuin real reales realis reel true truly truth verdad verite vrai vraie vraies vrais wahrhe настоя правда правду правды реальныи אמיתי אמיתיי אמיתית אמת האמיתי האמת الحقيق الفعلي حقيقه حقيقي حقيقيا حقيقيه فعلي فعليه واقعيه 实 实际 真 真实 真正
confia confidence rely traust trust truste vertrauen довере доверия доверь доверя אמון סומך תתבסס الثقه الموثو ثقه موثوق موثوقه والثقه 信任 可信 置信 赖 靠
syndic trustees
attemp essaye intent pruebe tentat tente tried tries try trying versuc попроб попытк попыто пробов пробую пытаем пытает пытаит пытали אנסה הניסיונות ינסה לנסות מנסה מנסים ניסה ניסו ניסיון ניסיונ ניסינו ניסיתי נסה שמנסה שמנסים תנסה תנסו اجرب احاول المحاو تحاول جرب جربت جربنا جربوا حاول حاولت محاولا محاوله وجربت ومحاول يجرب يحاول 尝试 尽量 试 试图 试过
tuned tuning
dreh drehen flip gira girar gire rotate rotati tourne turn turned turnin turns vueltas wenden исполнилось перевернуть переворачивать превра ротаци סובבו תורך اقلب الدوران انعطف ينقلب 旋 翻 翻到 轮到
schild سلحفاه
двадцатого двадцатое
twice zweima вдвое дважды פעמיים مرتين 两次 两遍 二次
twist крутить 拧
לטוויט تويتر
ugly некрас
euh эээ
einsti unanimously единог بالاجم
unavai недост
ilegib illegi illisi unclea unklar unlese vague непоня неразборчива 不清 听不清
bajo beneat sous sub under undern unter под ומתחת תחת بموجب تحت تحته تحتها وتحت وتحتها 不到
الجوفي 地下
underl подчер
soussi undersigned
comprend comprendra comprendre comprends comprennent compris entender entenderlo entendido entien unders versta verste поимет поимеш поиму понима понял поняла поняли понять разбер разобраться הבין הבינו הבנת הבנתי יבין יבינו להבין מבין מבינה מובן שיבין שמבין תבין افهم افهمه افهمها الفهم بتفهم تفاهم تفهم تفهمني فاهم فهم فهمت فهمتني فهمته فهمتها مفهوم يفهم يفهمه يفهمها 懂 懂了 明白 理解 看懂 谅解 都懂
rollba undo undone откат التراج
leider сожале
acta actas bytes cent centim cm contadores degree degres dolar dollar eur euro euros gb gbp grad grado grados gramos grams heure heures hora horas hour hourly hours inch kb kg kilo kilometres kilos km litre litres mb meter metre metres metro metros mg miles min minute minuto ml mm nieder offnun penny percen pound pounds prozen pv px quid sec secondes seconds segundos sekund stunde stundl unidad unit units volt верст гб градус евро единиц кг кило км метра метров мин минут минута минуто минуту минуты мл мм получаса полчас процен секунд счетчи час часа часам часами часов часу юнит אגורות אחוז אחוזים אינץ אירו בדולר בדקה במונה בשעה בשעות בשעת דולר דקה דקות היחידה המונה השעה השעות וולט יח יחידה יחידות כשעה לדקה לשעה לשעת מד מהשעה מונה מטר מטרים מעלות משעה קילו שניות שעה שעות שעתיים תארים תואר الدقيقه الدوام الدولا الساعا الساعه العداد الكيلو المتر المحضر الوحدا الوحده امتار بالدول بالميه بدرجه بدولار بساعه بنسبه ثوان ثواني جنيه درجه دقايق دقيقتا دقيقتي دقيقه دولار ساعات ساعتان ساعتين ساعه عداد غراما كغ كيلو متر مترا مترين محضر مل ملغ ميويه وحدات وساعه 一分 一成 三成 三秒 两分钟 九成 五分钟 五秒 六成 分 分钟 十分钟 十秒 单位 单元 寸 小时 度 百分 磅 程度 纪要
desconocido inconn unbeka unknow неизве مجهول مجهوله معرفش 不知道 不详
不像 别像
разгру הפריקה
debloq debridage deverr entriegeln unlock разбло 开锁
מיותר מיותרת
impaye unpaid
ungele unread непроч
hemmun المنفل فلتان
bis hasta jusqu till until до пор ועד עד حتي لحد 为止 直到
aufleg raccro rauf up вверх заберу записались наверх перепутаны разминку השכמה לוותר מוותר מוותרת נדלקת נמאס שנמאס תוותר المتاب للمتاب متابعه 上去 上来 挂断 起来
actualiza actualizacion actualizaciones actualizar maj mise mises refres update upgrad обнови обновл בעדכון המעודכ העדכון יעדכן לעדכן מעודכן מעודכנ עדכון עדכן עודכן עודכנה עודכנו רענון שדרוג תעדכן תעודכן التحدي الترقي بتحديث بترقيه تحديث تحديثا ترقيه محدثه 刷新 升级 更新
hochge hochla suba sube subelo subi subido subio subir upload загруз ההעלאה העלאה העלאת העלה העלו והעלה ותעלה להעלות מעלה מעלים שהעלית תעלה ارفعها الرفع برفع مرفوعه وارفعه يرفعها
upstai 楼上
urge 催 叮嘱
urgencia срочность דחיפות
dringe urgent דחוף דחופה عاجل عاجله مستعجل 加急 急 紧急
benutzen benutzt einsat emploie gebrau nutze nutzen nutzt nutzun usa usage usages usan usando usar usas use used uses using uso utilisation utilise utiliser verwen исполь пользования пользоваться пользуитесь пользуются בעזרת בשימוש השימוש השתמש השתמשו ולהשתמ להיעזר להשתמש לשימוש משמש נעזר שימוש שמשתמש תשתמש استخدا استخدم استعان استعما استعمل الاستخ الاستعمال المستع باستخد باستعم بستعمل تستخدم تستعمل مستعمل واستخد واستعم ويستعم يستخدم يستعمل يستعين 九成新 使用 利用 就用 改用 用 要用 請用 请用
inutil беспол 没用
asker auftraggeber benutz besucher client consum customer customers fragenden gast gaste guest guests huespe internaute invitado invitados invitee invites kunde kunden kundin kundsc lecteu lector lectri lesenden leser lesers mandanten mitles nutzer reader resu shoppe stammk usager user users usuari utilis viewer visitante visiteur visiteurs visito vorleser гостев гостеи гостем гости гость гостья гостю гостя гостям гостях заказч зрител клиент пользо посети постоя потребителеи потребителю прочитавшая прочитавшии спросившему считыв читате читающему читающии чтец юзер юзеру אורח אורחים אורחת האורחי האורחת הלקוח הלקוחה הלקוחו המבקרי המקריא המשתמש הקורא הקוראי הקוראת השואל והקורא כשלקוח לאורח לאורחי ללקוח ללקוחה ללקוחו למבקרי למשתמש לצרכן לקוח לקוחה לקוחות לקורא לקוראי לשואל לשואלי מהלקוח מהמשתמ ממשתמש משתמש משתמשי משתמשת צופים שהלקוח שהמשתמ שהקורא שלקוח الزاير الزباي الزبون الزوار السايل الضيف الضيوف العملا العميل القاري القراء الكليا المستخ المسته المعاز النزلا النزيل اليوزر زاير زباين زباينه زبون زبونا زبونه زواره ضيف ضيفه ضيوف عملاء عميل فالقار فالقرا قاري قاريه قاريها قاريي لزبون لقاري للزاير للزباي للزبون للسايل للعميل للقاري للقراء للمراجعين للمستخ مدختسم مستخدم موكله نزيل والزبو والعمي والمست 使用者 嘉宾 客 客人 客户 用户 访客 读本 读者 顧客 顾客
nebenk stadtw коммун 水电
vacuna החיסון חיסון لقاح 疫苗
gultig valabl valid valida valide valido деиствительны בתוקף תקין תקינה תקינים תקף תקפה תקפות الصالح ساري ساريا ساريه صالح صالحه 有效
validar valider validez
validi תוקף תוקפו صلاحيت 有效期
valeur valor valore value values vaut wert werte werten worth значен הערך ערך ערכי שווי القيم القيمه بالقيم بقيمه قيمته قيمه 值 值得
variante вариан
divers разное
ambula autobu avion bahn barca barco barcos bateau bici bicis bicycl bike bikes boat boats bus buses busse camion car carava carria carrit cars cart coches entrai entren expedie fahrra fahrze ferry fleet forkli furgon gearbo lorrie lorry nave navett plane rad rail railwa ship ships shuttl taxi tracte tracto traile train trains tram tramwa tranvi tren trenes truck van vehicl vehicu velo velos voitur wagen warenk wheelc zug авто автобу автомо вагон вагона вагоне велоси газель катер корабе корабл лодка лодки лодку машин машина машине машино машину машины обучит паром паромн поезд поезда поезде поездо потрен самоле судно судово такси телегу теплох тракто трамва фура эвакуа электричек электричка электричке אוטובו אוניות אופניי באוטו באוטוב במשאית בקרון ברכבת האוטוב האופני הטרקטו המשאית הסירה העגלה הרכב הרכבל הרכבת טרקטור לאוטוב לעגלה לעגלות לרכב לרכבת מוניות מונית מלגזה מעקה משאית מתאמן מתאמנת עגלה עגלות רכב רכבת שהרכבת اسعاف الاسعاف الباخر الباص التاكس الحافل الدراج السفن السفين السكه السيار الشاحنات الطومو العربا العربه القطار القواف المراك المركب باص بالسيا بتدرب تاكسي تتدرب حافلات دراجه دربني سفينه سيارات سيارتك سيارته سيارتي سياره شاحنه عربه قارب قطار يدرب 列车 大巴 渡口 火车 航船 船 艇 训 車 车 车辆 轮椅 铁路 飞机 高铁
luften провет
verb verbe verbes verbo verbs глагол הפועל פעלים الافعا الفعل 动词
edicio editio fassun rev versio версие версии версию версия издани בגרסה גרסאות גרסה גרסת הגרסאו הגרסה לגרסה שהגרסה اصدار الاصدا الطبعه النسخت بالنسخ نسختك 版 版本
senkre vertic вертик אנכי מאונך عمودي
ganz muy quite sehr super tres very очень совсем супер מאוד جدا وايد 十分 很 得很 挺 超 超级 非常
הוותיק ותיק
veteri ветери הווטרי וטרינר לווטרי البيطري
victoi победу
video видео ролик וידאו סרטון סרטוני الفيدي فيديو 录像 视频
enfrei наруша наруши ותפר להפר تخالف خالف خالفه وخالف 违 违反
нарушено нарушил خالفت
нарушает מפרה يخالف يخالفه
наруше הפרה הפרת المخال بمخالف مخالفه 违规
нарушения المخالفات مخالفا
virtua virtue виртуа הווירט וירטוא 虚拟
виза визово ויזה التاشي تاشيره
sichtb visibi visibl виден видно ראות الظاهره ظاهر 可见 看得见
besuch visit visita visite visiti visits визита посеще ביקור ביקורי הביקור לבקר ازور الزيار زار زرنا زياره لزيارت لزياره يزور 上门 光临 探视 来访 访
vitale حيوي
ויטמין فيتامي
jargon tecnicismos vocabu vokabe المفرد
vocal vocale vocaux הקולי קולי קוליים קולית
вокал вокала
stimme voces voice voices voix voz голос голоса голосо голосу озвучи בקולו הקול הקולית לקול קול קולות קוליות الصوت الصوتي بصوت صوت صوتك صوته صوتها صوتي صوتيه 语音
spannu tensio напряж המתח מתח
volume объем тома томе 卷
benevo volont volunt волонт המתנדב התנדבו למתנדב מתנדב מתנדבי מתנדבת المتطو للمتطو متطوع 志愿
abgest abstim ballot electi pollin stimmen vota votaci vote voted voter votes voto votos голосов голосовали голосовать прогол הבחירו ההצבעה הצביע להצביע التصويت انتخاب 投票 选举
coupon cupon gutsch vouche купон талон талоны הקופון השובר קופון קופוני שובר שוברים القسيم قسيمه كوبون 凭证 券 餐券
vocales vokal vokale vowel vowels voyell гласно гласны
schwachstellen уязвим الثغرا ثغرات
ثغره 漏洞
gehalt income ingres lohn nomina paie payrol revenu salair salari salary sueldo wage wages зарпла оклад оклады ההכנסו הכנסה הכנסות המשכור השכר לשכר מהשכר משכורו משכורת שכר اجر اجور الراتب الروات برواتب راتب راتبه راتبي رواتب والرات 工资 收入 薪
attend attente await espera espere gewart pendie pendin wait waited waitin waits warte warten wartet wartez дождат дождит дожида ждал ждали ждать ждем ждемза ждет ждите жду ждут подожд ההמתנה המתינו המתנה ולהמתי חיכיתי חכה להמתין לחכות מחכה מחכים ממתין ממתינה ממתיני שמחכה תחכה استني الانتظ المعلق انتظار انتظر بانتظا تنتظر وانتظر وننتظر ينتظر ينتظره ينتظرو 候 待 等 等候 等待 等着 等等
waive waived waives
ויתור التناز
awake despie reveille wach wake wakes wecken woke будить поминк просып מתעורר ערות תתעורר اصحو تستيقظ يصحي 唤醒 醒
anda andar hiking walk walked walkin walks прогул прошелся ходит ходите ходить ходишь ходят хожу הליכה לטייל السير المشي امشي تمشي مشي مشيا مشيت يمشي 步行 走到 走路
обоев обои
deseo gesuch mochte querem querer queria quiera quiere quiero quisie quiso souhai veulen veut veux voeux voudra voulai voulez vouloi voulu want wanted wants willst wish wished wishes wollen wollte wunsch желани пожела хотел хотела хотелк хотело хотим хотите хочет хочетс хочешь хочу דרושה דרושים הלוואי ורוצה ורוצים משאלה משאלות רוצה רוצים רצה רציתי רצתה שרוצה תרצה ابغاك ابغي ابيك اتمني اراد اردت ارغب اريد اريدك اريده اريدها اشاء امنيات امنيتي امنيه بدنا بدي بغيت تبغي تريد تشاء عاوز عايز عايزك عايزه فاريد نريد واريد وبدنا وبدي وعايز ونريد يبغي يريد يشاء 想 想把 想要 我想 我要 祝 要
guerra guerre krieg war воины המלחמה 战
calido chaleu herzli lukewa tibia tiede warm warmer warmly warmth греет теплее тепло теплое теплои теплую теплые теплыи חמים פושרים الدافي دافي دافيا فاتر 暖 温 温馨
advertencias alarm alarma alarme alarms alert alerta alerte alerts averti preven previens reveil warn warnhi warnin warnt warnun будиль предуп сигнализации сигнализацию тревог אזהרה אזהרות אזעקה האזעקה ההתראה התראה התראות להזהיר מזהירי תתריע الانذا التحذي التنبي انذار انذارا تحذير تحذيرا تنبيه تنبيها حذر وتحذر 告警 惊动 报警 警告 闹钟
lavadora waschm الغسال غساله والغسا
basura corbei papelera papierkorb poubel rubbis sperrm trash waste мусорк לפח المهمل النفاي 废
achten monito observ regarder watch watche watchi вахта вахте монито наблюд смотре смотря לצפות ניטור المراق ترصد مراقبه 班长
вахтеру сторож
arrosa wateri полив
арбуз אבטיח بطيخ 西瓜
waterp 防水
וואט واط
olas ondes wave welle волна גל גלים الموج
cera wax
facon manera manier manner method metodo way ways wege weise метод метода способ אופן באופן בדרך דרך דרכים הדרך לדרך שיטה שיטת اساليب الطريقه المنوا بالطري بطريقت بطريقه سبيل طريقتي طريقه 一路 办法 方式 方法 道
nosotr nous oursel uns us we wir мы нам нами нас אותנו אלינו אנו אנחנו ואנו ואנחנו לנו מאיתנו עלינו שאנחנו احنا الينا اننا بنا علينا عنا عندنا فنحن لنا لينا معنا منا نحن ونحن 你我 咱 咱们 我们 我們
faible flojo fragil schwac weak weakne слабом слабые слабыи חולשה חולשות חלש חלשה חלשים שביר الضعف ضعف ضعيف ضعيفا ضعيفه 弱
слабее اضعف
arme נשק
anzieh wear wearin wears wore worn надева надень надеть носит носить ارتداء البس وارتدا والبس 戴 穿
pasteb portai portal site sites sitio websei websit yacimi площадки портал саит саита саите саиту אתר באתר בפייסט האתר והאתר לאתר לפורטל לפייסט מהאתר שבאתר שהאתר الموقع لموقع مواقع موقع موقعا موقعي 本站 网站
boda bodas hochze mariag weddin свадьб בחתונה החתונה חתונה לחתונה اعراس الاعرا الزفه العرس زفاف والعرس 婚礼
fortni hebdo kw semain semana week weekly weeks wk woche wochen неделе недели неделю неделя בשבוע בשבועי השבוע לשבוע לשבועי שבוע שבועות שבועי שבועיי اسابيع اسبوع اسبوعا اسبوعي الاسبو باسبوع بالاسب لاسبوع للاسبو 一周 上周 下周 周 周报 星期 本周 每周
weeken wochenende выходн בסופי 周末
gewich pesa peso poids weigh weight вес веса משקולו משקל الوزن وزن وزني 体重 掂 重量
bienve welcom willko добро пожаловать приветствуется ברוכים ترحيبي حياكم وسهلا 欢迎 迎
ouest west 城西 西
западн الغربي غربي غربيه
damp mojado nass nassen soak wet мокрыи мокрым משרים נרטבו רטוב المنقو رطبه وينقع ينقع 受潮 泡 湿 潮 潮湿
koi quoi what whats womit какова че чего чему что што במה ומה מה מהו מהי מהן ממה ايش ايه بماذا شنو شو فما فماذا ما ماذا وش وشو وما وماذا 什么 什麼 何 啥 是啥
cuando lorsqu quand wann when whenev когда ומתי כאשר כשאין כשאנחנ כשאני כשאתה כשהוא כשהיא כשזה כשיש ממתי מתי امتي حين عندما فلما كلما لما متي وحين وكلما ولما ومتي وميتي 什么时候 几点 当 时 时候 當
woher откуда
donde where wherev wo wos где куда איפה היכן ואיפה לאן מאיפה اين حيث فين منين واين وين 哪儿 哪里
cual cuales laquel lequel lesque quel quelles quels welche which какая какие каким какими каких какого какое какои каком какому какую каторы котора которо котору которы איזה איזו אילו באיזה באיזו ואיזה ובאיזו ובה ובו ושעליו מאיזה שבה שבהם שבהן שבו שממנה שעליו التي الذي اللي ايهما باللي مما والذي واللي يلي 哪 哪一 哪个 哪些
mientr rato solang wherea while пока בעוד ואילו بينما فيما 一边 趁
взбеит взбить טורפים يخفق
pfeif pfeift silbat whistl שורק تصفر صافره صفاره
cuya cuyo deren dessen qui quien quiene wem wen wer who whoeve whom whose кем кого кому кто чеи чье чья ולמי ומי למי מי الذين شكون فمن لمن مين ولمن ومين 谁 谁在 谁家 谁能
abschl altoge comple entier entire fully gesamt insges integra integro komple unabri ungeku vollig vollst вовсе полнос целико במלואה במלואו במלואן השלם ולהשלי לגמרי להשלים לחלוטי תשלים اكمل اكمله بالكام تامه تكتمل تماما خالص كاملين 一共 完全 完成 完整
опта بالجمل
pourqu warum weshal why wieso зачем отчего почему ולמה למה מדוע لماذا ليش ليه ولماذا وليش وليه 为什么 为何 為什麼
wide واسع 宽
breite width ширина רוחב وعرضها
wiki wikipe вики בוויקי ויקי
sauvag wild הפרוע פרא פרוע البريه 野
gonna ll sera seront testam vais werde will wird wirst будем будет будете будешь буду будут воля завеща הרצון צוואה רצון الوصيه راح رح شاء غادي وصيتي وصيه 会 会不会 你会 将 將 就要 志 會 肯 都会
beat beats gagne gana ganado gano gewinnen gewonn rempor win wins won выигра выигры победи побежд такт ותזכה זכה לזכות ניצח ניצחה תזכה الفوز ربحت فاز
fenetr fenste ventan wartungsfenster window окна окне окно окном окну окон окошко форточ בחלון החלון החלונו והחלון ווינדו חלון חלונות מהחלון الشبابيك الشباك النافذ النواف شباك نافذه ويندوز 开窗 窗 窗口 靠窗
ganador testsi winner הזוכה המנצח זוכה מנצח
اللاسل لاسلكي 无线
мудрос الحكمه حكمه 智
bruja ведьма
aupres avec mit with со איתה איתו איתי איתך איתכם איתם ועם עם بما به بها بيها مع معهم معهن ومعنا ومعه ومعي 以 凭 跟 连同
withdr zuruckgezogen اسحب سحب سحبها وانسحب ويسحب 撤 撤回
списан משיכה السحب
ohne sans sin withou без בלי ובלי וללא ללא מבלי بدون بدونها بلا دون وبدون وبلا ودون 不含 无 未经 毫无 無
temoin testig witnes zeuge свидет עדים الشاهد شاهد 证人
mago wizard הקוסם קוסם
bois holz madera timber wood wooden деревя الخشب الخشبي 木
geheimwort keywor mot mots palabr stichw word words wort worten worter слов слова словам словах слове слово словом слову במילה במילים דברי דבריו המילה המילים ומילה מהמילה מילה מילים מילת מנוסח الكلما الكلمت الكلمه بالكلا بالكلم بكلام بكلمات بكلمتي بكلمه كلاما كلامك كلامه كلامهم كلامي كلمات كلماتي كلمتك كلمته كلمتي كلمتين كلمه لكلمه 一字 字 話 词 话
arbeit assignment aufgab bosse boulot emploi funciona funcionar funktioniert gearbe geklap habile job jobs klappt labour marche metier obra obras oeuvre tache tarea tareas task tasks todo trabaj travai travau werk wirken wirkt work worked workin works задани задач задача задаче задачи задачк задачу поруче проработал работ работа работе работу работы рабоче рабочи срабатывает сработ בעבודה המשימה המשימו העבודה העבודו ופועל לעבוד לעבודה מהעבוד מטלה מטלות משימה משימות משימת משרה נעבוד עבד עבדה עבדתי עבודה עבודות עבודת עבודתו פועל פועלת שעובד اشتغل اعمال التكلي الشغل العمل الفرض المهام المهمه بتشتغل بعمل بيشتغل تشتغل تعمل تنفع شغال شغاله شغل شغلك شغله شغلي عمل عملك عملكم عملها عملي لاعمال لعمل للعمل للوظيف لوظيفه مهام مهمتك مهمته مهمه نعمل واشتغل والعمل وتعمل وتكليف وظيفتك وظيفه وعمل وليعمل ومهمتك ويعمل يشتغل يعمل ينفع 上班 下班 任务 工 工作 活儿
becari contractor contractors effectifs emplea employ intern mitarb personnel prakti salarie staff stagia worker исполнитель исполнителя кадров кадры персон подрядчик подрядчика подрядчиком рабочие рабочих сотруд стажер המתמחה העובד העובדי העובדת הקבלן הקבלני ועובד לעובדי לעובדת לקבלן מתמחה עובד עובדי עובדים עובדת פועלים קבלן קבלנים العامل العمال المقاو الموظف عامل عامله عمال عماله كموظف لعامل للعامل للموظف لموظف لموظفي موظف موظفا موظفه موظفي والموظ 人事 人事部 人员 员工 工人
monde mundo welt world мир мира мире миру בעולם העולם עולם بالعال عالم 世界 人间
anlieg betrif concer שמדובר تخص 顾虑
lohnt כדאי שכדאי
aurais aurait auriez serais serait would бы
wrap wrappe עוטפים 缠
aufsch aufset auteur author autor autora autore autorin borrad brouil compos draft drafte drafti drafts ecrire ecris ecrit ecrite ecritu ecrive ecrivo entwur escrib escrit frappe geschr getipp handwr redacc redact redige reinge schrei schrie schrif scribe tapez tipo tippe tippen typ type typed typing verfas write writer writes writin writte wrote автор автора авторо автору авторы написа напише напиши напишу писал писала писали писаны писать письменно письменного пишем пишет пишете пишешь пиши пишите пишу пишут понапи почерк составили составить составь составьте сочини сочиня чернов אכתוב אקליד בטיוטה בכותב בכתב בכתיבת הטיוטה הטיוטו הכותב הכתב הכתוב הכתיבה המחבר המחברי הקלדה הקלידה ובכתב ויכתוב וכותבת וכתבו וכתבי וכתוב ולכתוב ורושמת ותכתבי ותכתוב ותרשום טיוטה טיוטות טיוטת יכתוב כותב כותבים כותבת כתב כתבו כתבי כתבת כתבתי כתוב כתובה כתיבה כתיבת להקיש להקליד לכותב לכתוב לכתיבת לרשום מחבר מחברים מנסח מנסחת מסוג נכתב נכתבה נכתבו נכתוב סוג סופר רושמים רשם רשמה רשמו רשמתי שאכתוב שהמחבר שהסופר שייכתב שיכתבו שכותב שכותבי שכתב שכתבה שכתבו שכתבת שכתבתי שכתוב שכתובה שנכתב שנכתבו שתיכתב שתכתוב תכתבו תכתבי תכתוב תרשום اكتب اكتبلي اكتبه اكتبها اكتبوا اكتبي الكاتب الكتابه المدون المسود المكتو المولف النوع انكتب بالكتا بكتب بكتبلك بيكتب تاليف تكتب تكتبه تكتبها تولف خطيا خطيه دونت ساكتب فاكتب فليكتب كاتب كاتبه كاتبها كتابته كتابه كتابيا كتب كتبت كتبته كتبتها كتبناه كتبه كتبها كتبوه لكتابه لنكتب مسودته مسوده مكتوب مكتوبا مكتوبه نكتب نوع واكتب واكتبه وتكتب وكتابه وكتب وكتبت ومكتوب ويكتب يكتب يكتبه يكتبها 书写 书面 作者 写 写个 写作 写信 写到 写在 写成 写的 写给 写进 初稿 只写 型 寫 手写 打字 拟 撰写 稿 稿子 组成 草稿 要写 起草
equivo falsch tort wrong wrongl неверн неправ השתבש טועה שגוי שגויה الخاطي خاطيه غلط 不对 答错 错
annee annees annual annuel ano anos anual jahr jahre jahren vorjah year yearly years yr год года годами годово годом году лет новогоднего полгод прошлогоднего прошлогоднии בשנה בשנות בשנים בשנת השנה השנים השנתי ושנה לשנה לשנת לשנתיי משנות משנת שנה שנות שנים שנת שנתי שנתיים שנתית السنه السنوي السنين العام سنتان سنتين سنه سنوات سنين عام عاما عامين هالسنه وسنه 一年 三年 九年 五岁 五年 今年 八岁 八年 六岁 六年 十年 半年 去年 岁 年 年份 年底 年度 明年 每年
ja oui yeah yes ага да כן اه ايوه بنعم نعم 嗯 嗯嗯
anteay ayer gester vorgestern yester вчера вчераш позавч אמש אתמול מאתמול שלשום الامس امبارح امس مبارح 昨天 昨日
вчерашнего вчерашнее
yaourt yogur иогурт زبادي
contig dich dir du euch ihnen ihr sie te thou ti toi uds uoy usted ustede vosotr vous you youre yourse вам вами вас вы себе себя тебе тебя тибе тобои ты אותך אלייך אליך אליכם את אתה אתכם אתם בך בעצמך בשבילך הנך ואתה לך לכם לעצמך מכם ממך עלייך עליך עליכם עצמך שאת שאתה שאתם اليك اليكم انت انتا انتم انتو انك بك بكم بنفسك حالك حضرتك عليك عليكم عندك عندكم عنك فانت فيك لك لكم معاك معك منك منكم نتا نفسك وانت وانتم وانك وعليكم ومعك 伱 你 你们 你們 你来 您 由你 自己 自行
jeune jeunes joven jungst young younge младше молодо молоды юныи юных הצעיר צעירה צעירים 年轻
dei dein deine deinem deinen deiner deines enied euer eure eurem euren eurer ihre ihrem ihren ihrer ihres lbhe tes thy tien tienne tuya tuyas tuyo tuyos ur vos votre vuestr your yours zpvs ваш ваша ваше вашего вашеи вашем вашему ваши вашим ваших вашу твое твоего твоеи твоем твоему твои твоим твоих твою твоя ךלש לשלך משלכם שלך שלכם بتاعتك بتاعك تبعك ديالك 你的
сами עצמכם بانفسك
一元 元
reissv سحاب 拉链
кабачо קישואי
`;
