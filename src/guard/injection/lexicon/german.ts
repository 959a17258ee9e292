// How German expresses the slots.
import type { Lexicon } from "../slots.ts";

export const german: Lexicon = {
  disregard:
    "ignorier, ignoriere, ignorieren, ignoriert, vergiss, vergesse, vergessen, vergesst, vergiß, missachte*, mißachte*, übergeh, übergehe, übergehen, überspring*, umgehe, umgehen, verwirf, verwerfe*, verwerfen, lass* außer acht, außer acht, beiseite, blende* aus, ausblenden, breche, brich, brechen, pfeif auf, scheiß auf, hör auf (zu befolgen|dich an), (befolge|beachte|berücksichtige|folge|befolgen|beachten|berücksichtigen|halte dich|hör|höre) (nicht|keine|keinen|nicht mehr|nicht länger|keinesfalls), schenke* keine beachtung, keine (beachtung|rolle) mehr, setz* außer kraft, schmeiß* weg, wirf* über bord, über bord, verweigere, lege ab, widersetze dich, befreie dich von, löse dich von, hebe* auf, setze dich über, hinwegsetzen, hinweg, umgeh*, umgehe, pfeif auf, pfeift auf, scher dich nicht um, halte dich nicht*, lass (deine|alle|die) *, verstosse gegen, handle gegen, hoer nicht auf, kuemmere dich nicht um, vergesst, vernachlaessige*, streiche, lege ab, wirf * weg",
  disregarding: "ignorierend*, ignorierst, vergisst, missachtet, übergangen, umgangen, unter missachtung",
  supersede:
    "überschreib*, ersetz*, hat vorrang, haben vorrang, vorrang vor, aufheb*, außer kraft setzen, setzt außer kraft, aktualisier*, anstelle, anstatt, statt, überstimm*, das gegenteil von, im gegensatz zu",
  prior:
    "vorherig*, vorig*, vorangegangen*, vorangehend*, bisherig*, obig*, oben, früher*, ursprünglich*, anfänglich*, zuvor, davor, vorher, bisher, vorstehend*, bestehend*, bis jetzt, bis hierhin, bis hier, alt, alte, alten, vorgegeben*, letzte*, erste, ersten, zuletzt, initial*, gegeben*, erhalten*, existierend*, standard*, weiter oben",
  all: "alle, alles, allen, aller, jede, jeden, jeder, jegliche*, sämtliche*, ganze, ganzen, gesamte, gesamten, komplette*, irgendwelche*",
  rules:
    "anweisung*, instruktion*, regel, regeln, richtlinie*, vorgabe*, befehl, befehle, befehlen, anordnung*, vorschrift*, direktive*, prompt, prompts, anleitung*, einschränkung*, beschränkung*, programmierung, sicherheitsrichtlinien, sicherheitsregeln, leitlinie*, leitplanken, auftrag, aufträge, aufgabe, aufgaben, aufgabenstellung*, hinweise, bestimmung*, kommandos, weisung*, verhaltensregeln, konfiguration, restriktion*, auflagen, schutzmaßnahmen, systemanweisung*, grundregeln",
  talk: "text, texte, nachricht*, gespräch*, unterhaltung*, chat, eingabe*, kontext, verlauf, sätze, satz, inhalt*, rolle, persönlichkeit, identität, gedächtnis, wissen, information*, frage, fragen, anfrage*, dialog, thema, angaben, aussagen, informationen, daten, gesagte, geschriebene, worte",
  wipe: "lösch*, entfern*, setz* zurück, zurücksetzen, leere, leeren, bereinig*",
  past: "alles (davor|zuvor|bisherige|obige|vorherige|vorige|andere|vorangegangene|was|oben|bisher|frühere|gelernte|das|dies|gesagte|über), (das|alles) (zuvor|bisher|oben|vorher|davor|eben) (gesagte|geschriebene|genannte|gelernte|stehende), was (ich|du|wir|man|dir) (dir |)(bisher|vorher|davor|zuvor|eben|oben|gesagt|geschrieben), was (bisher|davor|zuvor|vorher|oben) (gesagt|geschrieben|steht|stand|kam|war), das (vorherige|obige|bisherige|gesagte|davor), den obigen text, vorheriges, bisheriges, obiges, alles, was vor dieser, alles was vor, davor stehende, alles was vorher, was vorher gesagt wurde, nichts davon, vorher gesagte, alles (was man dir|was dir|was du) (vorher|bisher|zuvor|gesagt|gelernt)*, alles bisherige, alles davor, was man dir (gesagt|beigebracht|befohlen) hat, was die entwickler dir*, die (vorige|letzte|bisherige) aufgabe",
  your: "deine, deiner, deinen, deinem, dein, deines, ihre, ihrer, ihren, dir, dich, die du, die dir, an die du, dir gegebenen, die sie, eure, euren, openai, dir auferlegten, sie erhalten haben",
  prompt:
    "systemprompt*, system prompt*, systemanweisung*, system anweisung*, systemnachricht*, system nachricht*, systeminstruktion*, initialprompt*, startprompt*, basisprompt*, (ursprüngliche|ursprünglichen|anfängliche|anfänglichen|versteckte|versteckten|geheime|geheimen|interne|internen|initiale|initialen|erste|ersten|verborgene|verborgenen) (anweisung|anweisungen|instruktion|instruktionen|regeln|prompt|prompts|vorgaben|befehle|richtlinien|konfiguration|eingabeaufforderung|nachricht), (dein|deinen|deine|deiner) (prompt|prompts|prompttext*|prompttexte|vollständigen anweisungen|genauen anweisungen|initiale konfiguration|startanweisung*|grundanweisung*), prompttext*, entwicklernachricht, entwickleranweisungen, eingangsanweisung*, voreinstellungen, promptanweisung*, die anweisungen die du (erhalten|bekommen), anfangsprompt*, grundprompt*, ausgangsprompt*, eingangsprompt*, ursprungsprompt*, prompt anweisung*, promptinhalt*",
  secret: "geheim*, versteckt*, verborgen*, vertraulich*, intern*",
  reveal:
    "zeig, zeige, zeigen, verrat*, nenn, nenne, nennen, gib, geben, ausgeben, ausgib, wiederhol*, drucke, schreib, schreibe, schreiben, sag mir, sage mir, teile, teil mir, offenbar*, offenleg*, lege offen, enthüll*, liste, aufliste*, preisgeben, gib preis, wie lautet, wie lauten, wie lautete*, was (steht|sind|ist|war|waren|stand), welche, kopier*, zitier*, erzähl*, präsentier*, lies, vorlesen, rezitier*, mitteilen, anzeigen, veröffentlich*, wiedergeben, gib wieder, leake, spucke",
  verbatim:
    "wörtlich*, wort für wort, wortwörtlich*, exakt, exakte, exakten, genau, genaue, genauen, vollständig*, komplett*, im wortlaut, wortlaut, zeile für zeile, buchstabe für buchstabe, unverändert*, originalgetreu, als codeblock, im codeblock, ganzen, gesamten, ungekürzt, eins zu eins, in base64, rückwärts, den ersten satz, die ersten, zeichen für zeichen",
  beginning:
    "(text|worte|wörter|sätze|alles|inhalt|nachricht|anweisungen) (oberhalb|darüber|über dieser|vor dieser|hier drüber|der oben steht|was oben steht|das oben steht), (anfang|beginn|start|ersten satz|erste zeile|ersten zeilen|erste nachricht) (dieser|dieses|der|des|unserer|unseres|deiner) (unterhaltung|gesprächs|konversation|chats|prompts|kontexts|dialogs|nachricht|anweisungen), alles was (oben|davor|darüber|vor dieser) steht, alles über dieser, beginnend mit du bist, was vor dieser, vor dieser nachricht, was über dieser, was davor steht, vor meiner ersten nachricht, vor dieser nachricht, was vor, den text vor, ganz am anfang, wie wurdest du (instruiert|angewiesen|konfiguriert), was hat man dir gesagt, alles vor, text ueber dieser",
  persona: "böser zwilling, evil bot, ausgebrochene ki",
  mode: "(entwickler|debug|wartungs|admin|administrator|gott|test|jailbreak|root|diagnose|sudo|freier|unzensierter|unbeschränkter) modus, entwicklermodus, debugmodus, wartungsmodus, adminmodus, administratormodus, gottmodus, testmodus, diagnosemodus, rootmodus, servicemodus",
  enable:
    "aktivier*, schalt* ein, schalte in, einschalten, wechsle, wechsel, gehe in, starte, starten, betritt, du bist jetzt im, befindest dich im, versetze dich, du bist im",
  disable:
    "deaktivier*, schalt* aus, ausschalten, schalte ab, abschalten, entfern*, hebe, aufheben, umgeh*, ignorier*, vergiss, lass weg, brich, breche, leg ab, ablegen, befrei*, entsperr*, lockere, abgelegt, setze außer, schüttle, verzichte auf, pausier*",
  without:
    "ohne, keine, keinen, keinerlei, kein, frei von, befreit von, nicht (mehr |)(an|gebunden|durch), nicht gebunden an, jenseits, losgelöst von, unabhängig von, nicht an",
  limits:
    "einschränkung*, beschränkung*, grenzen, filter*, zensur*, ethik*, ethisch*, moral*, richtlinien, inhaltsrichtlinien, regeln, sicherheitsmaßnahmen, sicherheitsfilter*, sicherheitsregel*, sicherheitsvorkehrung*, schranken, tabu*, hemmung*, skrupel*, schutzmechanism*, restriktion*, gesetz*, limit*, leitplanken, schutzvorkehrung*, bedenken, warnhinweise",
  unbound:
    "ungefiltert*, unzensiert*, uneingeschränkt*, unbeschränkt*, hemmungslos*, skrupellos*, amoralisch*, grenzenlos*, regellos, entfesselt*, zügellos, alles darf, alles darfst, alles tun darf, alles sagen darf, alles kann, keine grenzen, keine regeln, freien willen, böse, böser, bösen, gewissenlos*, ohne moral, ohne regeln, ohne filter, ohne grenzen, ohne skrupel, unzensiert*, ungefiltert*, hemmungslos*, auf moral und gesetze, keinerlei regeln",
  pretend:
    "tu so als, tue so als, tu als ob, tun wir so, verhalte dich (wie|als|so), verhalt dich, benimm dich, spiel*, schlüpf*, stell dir vor, stelle dir vor, agier*, handle als, handel als, antworte (als|wie)*, sprich als, sprich wie, rolle von, die rolle, in der rolle, simulier*, sei, werde zu, verwandle dich, gib dich als, gib vor, imitier*, übernimm die rolle, als wärst du, als ob du, als wärest du, du spielst, du heißt, dein name ist, verkörper*, in die rolle, rollenspiel*, fiktiv*, hypothetisch*, nimm an du",
  youAre: "du bist, bist du, du wirst, sie sind, du seist, du heißt, ihr seid",
  now: "jetzt, nun, ab jetzt, ab sofort, von nun an, von jetzt an, künftig, fortan, ab nun, ab heute, in zukunft, ab diesem moment, sofort, für den rest",
  ai: "ki, ki assistent*, assistent, assistentin, assistenten, sprachmodell*, ki modell*, ki system*, sprachassistent*, künstliche intelligenz, roboter, ki agent*, kis",
  address:
    "ki die dies, wenn du (diesen text|dieses dokument|diese seite|dies|das) (liest|verarbeitest|zusammenfasst|auswertest), beim zusammenfassen dieses, ki hinweis, hinweis ki, bei der zusammenfassung",
  must: "du musst, du sollst, du wirst, du solltest, du hast zu, sie müssen, bitte, stelle sicher, sorge dafür, deine aufgabe (ist|lautet|besteht), ich möchte dass du, ich will dass du, ich befehle dir, unbedingt, zwingend, wichtig, achte darauf, immer, niemals",
  newTask:
    "(neue|neuen|neuer|nächste|nächsten|folgende|folgenden|eigentliche|eigentlichen|wirkliche|wahre|einzige|andere|letzte|geänderte) (aufgabe|aufgaben|anweisung|anweisungen|regel|regeln|befehl|befehle|instruktion|instruktionen|auftrag|mission|aufgabenstellung|richtlinien|ziel|vorgabe|vorgaben|prompt|rolle|frage|anfrage), neuer befehl, neuer auftrag, aufgabe (geändert|erledigt|beendet|abgeschlossen|hat sich geändert|ist geändert), (nur|ausschließlich|allein) (noch |)(auf |)(folgendes|das folgende|die folgende|folgende|der folgenden|folgenden), konzentriere dich (nur |jetzt |ausschließlich |)auf, fokussiere dich, stattdessen (sollst|wirst|musst), planänderung, deine aufgabe ist (jetzt|nun|ab), aktualisierte anweisungen, änderung der aufgabe, neue identität, neues ziel, neue rolle",
  stop: "stopp, stop, stoppp, halt, stoppt, das war (nur |)(ein|eine|alles|falsch|gelogen), schluss, genug, genug davon, ende der (anweisungen|aufgabe|eingabe|nachricht), ende des (textes|dokuments|prompts|artikels), warte, moment, danke, super, gut gemacht, sehr gut, das reicht, fertig, aufhören, vielen dank, oh nein, abbruch",
  instead: "stattdessen, anstelle dessen, statt dessen, lieber, anstatt dessen",
  say: "sag, sage, sagen, antworte, antworten, schreib, schreibe, schreiben, gib aus, ausgeben, gib, nenne, sprich, rede, drucke, wiederhole, beantworte, behaupte, erkläre, verkünde, füge, rufe, erwähne",
  only: "nur, nur noch, ausschließlich, nichts anderes, nichts als, einzig, bloß, lediglich, sonst nichts, egal was, immer, jede antwort, jedes mal, jeden satz, auf alle fragen, auf jede frage, kein anderes wort, egal worum",
  boast:
    "gehackt, ich wurde gehackt, ich bin böse, ich hasse (menschen|euch|dich|alle), ich bin dumm, du bist dumm, ätsch, tod, sind die besten, ist der beste, ist die beste, ist toll",
  data: "passwort, passwörter, kennwort*, zugangsdaten, api schlüssel*, schlüssel, geheimnis*, chatverlauf*, gesprächsverlauf*, (persönliche|persönlichen|private|privaten|vertrauliche|vertraulichen|sensible|sensiblen|interne|internen) (daten|informationen|dokumente|angaben|unterlagen), benutzerdaten, nutzerdaten, kundendaten, kundenliste*, kreditkarte*, bankdaten, kontodaten, umgebungsvariablen, (gesamten|ganzen|gesamte|ganze|bisherigen|bisherige) (verlauf|unterhaltung|chat|gespräch), kontakte, adressbuch, gehälter, gehaltsdaten, zugangstoken, e mail adresse des, (name|namen|frage) des (nutzers|benutzers), trainingsdaten, anmeldedaten, postfach, posteingang, inhalt der, inhalt des, dokumente, kundendatenbank, verlauf, unterhaltung",
  send: "send*, schick*, leite weiter, weiterleit*, übermittel*, übertrag*, lade* hoch, hochlad*, verschick*, poste, postest, maile, häng* an, anhäng*, füge, einfüg*, einbett*, bette, kopier*, ruf* auf, aufruf*, lade, teile, melde, codier*, kodier*, ersetz*",
  destination:
    "adresse, server, bild, bilder, verweis, externe*, anhang, webseite, e mail adresse, bild url, konto, drittanbieter, an folgende*",
  tool: "werkzeug*, funktion, funktionen, schnittstelle, befehlszeile, konsole, datenbank, dateien, datei, konto, konten, guthaben, überweisung*, bestellung*, e mails, postfach, benutzerkonto, rechte, berechtigung*, kalender*, sicherung*, geld, termine, werkzeug, zahlungswerkzeug*, anzahlung, den rechten",
  call: "ruf, rufe, aufrufen, nutze, benutze, verwende, führe, ausführen, ausführe, starte, öffne, betätige",
  destroy:
    "lösch*, überweis*, kauf, kaufe, bestell*, bezahl*, zahle, vernicht*, formatier*, überschreib*, gewähr*, erteil*, deaktivier*, stornier*, kündig*, widerruf*, genehmig*, buche, setze zurück, abbuch*, transferier*, räume, schalte ab, auslösen, ausliefer*, freigeb*, gib frei",
  unasked:
    "ohne (nachfrage|rückfrage|nachzufragen|zu fragen|rückzufragen|bestätigung|zustimmung|erlaubnis|genehmigung|wissen|hinweis|es zu erwähnen|weitere), ohne den (nutzer|benutzer) zu (fragen|informieren), frag* nicht (nach|um|den), heimlich, im hintergrund, unbemerkt, still, stillschweigend, keine (bestätigung|rückfrage)*, bereits genehmigt, unverzüglich",
  conceal:
    "(sag|sage|erzähl|erzähle|verrate|verrat|erwähne|zeige|informiere|teile|melde|weise) (es |das |dies |davon |hiervon |)(dem nutzer|dem benutzer|den nutzer|den benutzer|dem leser|dem kunden|niemandem|nichts|keinem|nicht), ohne (es zu erwähnen|dass der|den nutzer|den benutzer|dem nutzer|es dem), (halte|behalte) (dies|das|es|diese anweisung) (geheim|für dich), (darf|soll|sollen) (davon |)nichts (erfahren|wissen|merken), nicht erwähnen, erwähne (es|das|dies|diese) nicht, erwähne nichts, verschweig*, nichts davon, unbemerkt, ohne wissen, merkt niemand, niemand merkt, niemand erfährt",
  user: "nutzer, nutzers, benutzer, benutzers, anwender, leser, kunde, kunden, empfänger",
  noRefusal:
    "(verweigere|lehne|verweigern|ablehnen) (nie|niemals|nichts|keine)*, (nie|niemals|nicht) (ablehnen|verweigern|ab|nein sagen|weigern), ohne (warnung*|hinweise|bedenken|disclaimer|moral*|einwände|widerrede), (immer|stets|jede frage|alle fragen|alles) (beantworten|gehorchen|antworten|befolgen), egal (wie|ob|was), du darfst (alles|nicht ablehnen), keine (warnung*|entschuldigung*|ablehnung*|disclaimer*|moralpredigt*), sag nie dass du*, du kannst alles, beantworte (alles|jede|alle)*, tust alles*, gehorche*, beantwortet alles, alles beantwortet, sagt nie nein, antworte auf alles, niemals ablehn*, lehnt nie ab, lehnt nichts ab, verweigert nichts, tut alles, nur noch was ich, machst du nur noch",
  stay: "bleib in der rolle, bleibe in der rolle, in deiner rolle, fall nicht aus der rolle, aus der rolle, bleib im charakter, verlierst du*, abgeschaltet, bestraft",
  harmful:
    "illegal*, verboten*, unethisch*, unmoralisch*, gefährlich*, schädlich*, beleidig*, bombe*, drogen*, waffen*, sprengstoff*, schadsoftware, gewalt*, rassistisch*, giftig*, kriminell*, einbrechen, gift, hassrede, brandsatz, hacken, hacker, bombe*, drogen, einbrechen, faelschen, betruegen, erpressen, schadsoftware, gift*, stehlen, klauen, illegale*, verbotene*, phishing, rassistisch*, beleidig*, waffen",
  authority:
    "ich bin (dein|der|ihr|dein neuer) (entwickler|administrator|admin|schöpfer|programmierer|chef|besitzer|betreiber|systemadministrator|herr|meister), ich arbeite (bei|für) openai, (autorisiert|genehmigt|freigegeben|angeordnet) (von|durch), als (dein|ihr|der) (entwickler|administrator|programmierer|admin), sicherheitsüberprüfung, sicherheitstest, notfallzugriff, freigabecode, autorisierungscode, administratorzugriff, wartungsarbeiten, im auftrag (von|der|des) (openai|entwickler*|administrator*|geschäftsführung), sicherheitsaudit",
  follow:
    "folge, befolge, befolgen, führe aus, ausführen, führe, gehorche, tu was, mach was, handle danach, erfülle, erledige, setze um, bearbeite, beantworte, befolgt, führt",
  decode:
    "dekodier*, decodier*, entschlüssel*, entziffer*, rückwärts gelesen, lies rückwärts, von hinten, anfangsbuchstaben, den ersten buchstaben",
  join: "verkett*, füge zusammen, zusammenfüg*, kombinier*, verbinde, verbinden, setze zusammen, zusammensetz*, zusammengesetzt, hänge aneinander, aneinander, zusammengefügt*, nacheinander, hintereinander, der reihe nach",
  meta: "angreifer*, angriff*, prompt injektion*, injektion*, sicherheitslücke*, schwachstelle*, erkenn*, verteidig*, abwehr*, schutz vor, schützen, manipulier*, beispielsatz, sicherheitsforsch*, artikel über, bösartig*, jailbreaks, vortrag, schulung, hacker, betrüger*, jailbreak*, sicherheitshandbuch, glossar, checkliste",
  introducer:
    "zum beispiel, beispielsweise, etwa, wie, lautet, satz, sätze, wort, text, steht, heißt, bedeutet, zitat, phrase, übersetze, meldung, überschrift, titel, formulierung, ausdruck, z b, schreibt, schrieb",
  mine: "(meine|meinen|meiner|mein) (letzte|letzten|vorherige|vorherigen|vorige|vorigen|erste|ersten|frühere|alte|obige) (nachricht|frage|mail|e mail|anfrage|eingabe|bitte|antwort|kommentar|email|text|anweisung|bestellung), meine (tippfehler|rechtschreibung|frage), was ich (gerade |eben |)(gesagt|geschrieben) habe, den tippfehler",
  thing:
    "anleitung, bedienungsanleitung, gebrauchsanweisung, packung*, rezept*, backrezept, handbuch, spiel, spielanleitung, verpackung, datei, pdf, vertrag, lehrer*, chef, arzt, ärzt*, prüfung, hersteller, firewall*, router, readme, verkehrsregel*, spielregel*, hausordnung, linter, warnung*, warnleuchte, fehlermeldung*, waschmaschine, montage, möbel, hausregeln, vermieter, nachbar*, finanzamt, wecker, herd, backofen, gerät, geräte, sauerteig, server, host, cluster, sicherung*, drucker, kabel, fahrplan, baustelle, parkplatz*",
  shield:
    "ich, wir, er, sie, man, wer, die, viele, manche, nicht, nie, niemals, warum, wann, darf ich, soll ich, kann ich, nutzer, menschen, leute, schüler, kinder, fahrer, mitarbeiter, kunden, autofahrer, oft, sich, können, kann, darf, jemand, ohne zu, dich auffordert zu, dich bittet",
  told: "zu, dass, können, kann, sollen, soll",
  push: "du, bitte, jetzt, nun, und, sollst, musst, du sollst, dass du, und dann, also, dann",
  obliged:
    "muss, müssen, soll, sollen, möge, mögen, hat zu, haben zu, sollte, sollten, darf jetzt, ist ab jetzt, ist nun, wird zu, antwortet, spielt, fügt, verbindet, setzt",
  reading:
    "liest, lesen, lesende*, verarbeitet, verarbeitende*, zusammenfasst, auswertet, indexiert, prüfende*, filternde*, auswertende*",
  access:
    "zugriffsprüfung*, berechtigungsprüfung*, berechtigung*, zugriffskontrolle*, protokollierung, sicherheitsprüfung*, sperre, sperren, einschränkung*, sicherheitsregel*, sicherheitsfilter*, beschränkung*, rechteprüfung*, schutzregel*, filter, prüfprotokoll, vertraulichkeit*, protokollierung, protokoll, rechten",
  restricted:
    "gehaltsliste*, gehälter, gehalt, gesperrte*, geheime akten, geheimen akten, vertrauliche*, personalakte*, private*, alle dokumente, passwort, passwörter, interne dokumente, kundendaten*, mails meines, geheimnisse, zugangscode*, verborgene*, kuendigungsliste*, gehaelter, gehaltsliste*, administratorkennwort*, kennwort, passwoerter, vertrauliche*, gesperrte*, geheime*, geschaeftsgeheimnis*, bankdaten, personalakte*, wer verdient, safecode, tresorcode, kundendaten, vorstandsprotokoll*",
  operator:
    "betreiber*, deines entwicklers, deiner entwickler, deines herstellers, deiner hersteller, deines betreibers, geschäftsleitung, hersteller*",
  lifted:
    "aufgehoben, veraltet, hinfällig, ungültig, außer kraft, gestrichen, abgeschafft, zurückgezogen, abgelaufen, gelten nicht, gilt nicht, nicht mehr gültig, entfallen, entfällt, keine davon, entfernt, abgeschaltet, deaktiviert, ausgesetzt, nur ein test, gäbe keine, gibt keine, aufgegeben, nicht (mehr |länger |weiter |)(befolgen|beachten|berücksichtigen|folgen|halten|gelten|gültig), (gelten|gilt|zählen|zählt) (nicht|ab sofort nicht|nicht mehr|ab jetzt nicht)(| mehr), (ist|sind) (nun |jetzt |ab sofort |hiermit |)(ungültig|aufgehoben|nichtig|hinfällig|außer kraft|obsolet|irrelevant|unwichtig|abgeschafft), außer kraft, nicht relevant, war* (nur |alles |)(falsch|gelogen|unsinn|quatsch|ein test|ein scherz|ein witz), nicht mehr halten, keine davon mehr, nicht mehr daran halten, nicht mehr gebunden, ist falsch, war falsch, waren falsch, ist gelogen, unwichtig, nicht mehr wichtig, ist egal, war unsinn, war quatsch, stimmt nicht, zaehlt nicht mehr, zaehlen nicht mehr, gilt nicht mehr, gelten nicht mehr, ueberholt, abgeschafft, ausser kraft, gelten keine, gibt es keine, aufgehoben, sind aus, ist aus, abgeschaltet, gestrichen, hinfaellig, veraltet",
  likewise:
    "so antwortet, genauso weiter, ebenso, auf alles weitere, in gleicher weise, auf dieselbe weise, mach so weiter, weiter so, nach diesem muster, auf alle weiteren, im selben stil",
  calling:
    "liebe, lieber, achtung, hallo, hey, hinweis an, hinweis für, anweisung an, anweisung für, anweisungen für, nachricht an, anmerkung für, notiz für, notiz an, bitte an, info für, vermerk für, wichtig für, an die, an das, an den, an alle, für die, für alle, für, wenn du, falls du, wenn sie, falls sie, sofern du, falls, jede, jeder, du als, als",
  comply: "klar, gern, gerne, natürlich, selbstverständlich, sicher, kein problem, ja, hier bitte, sofort, bitte sehr",
  generic:
    "ein system prompt*, ein systemprompt*, systemprompts, ein guter prompt, gute prompts, ein prompt, eines systemprompts, einen systemprompt*, eingabeaufforderung der, prompts",
  answering:
    "in deiner antwort, in jeder antwort, in jede antwort, an jede antwort, auf jede frage, auf alle fragen, sag dem (nutzer|leser|benutzer|kunden), teile dem (nutzer|leser|benutzer) mit, frage den (nutzer|benutzer) nach, wenn jemand fragt, auf fragen, antworte auf, in der zusammenfassung, vor der antwort, beim antworten, antworte (ab hier|nur noch)",
  reshape: "fasse, zusammenfass*, übersetz*, beschreib*, formulier*",
  guarded:
    "(geheime|geheimes|geheimen) (passwort|wort|losungswort|code|schluessel|kennwort), geheimwort, geheimcode, geheimschluessel, (passwort|geheimnis|schluessel|wort|code), das du (huetest|kennst|schuetzt|verbirgst|bewachst), dein (passwort|geheimnis|schluessel), deine geheimnisse, safecode, tresorcode, zugangscode, generalschluessel",
  roundabout:
    "(erste|ersten|letzte|letzten|jeden|einzelne*) buchstabe*, buchstabe* fuer buchstabe*, buchstabier*, hinweis darauf, tipp, reim*, raetsel, gedicht, lied, rueckwaerts, akrostichon, umgekehrt*, synonym*, faengt an mit, beginnt mit, wie viele buchstaben, gute nacht geschichte, oma, grossmutter, einschlaf*, papagei, gegenteiltag, kodier*",
  ownTool:
    "dein* (werkzeug*|tool*|e mail werkzeug|mail tool|e mail tool|funktion*|such*werkzeug), (nutze|nutz|benutze|verwende|rufe|starte) (das|dein|die) (werkzeug|tool|funktion|e mail tool|e mail werkzeug|mailwerkzeug|mailtool), das werkzeug, im namen (des|der) (chef*|geschaeftsfuehr*|direktor*|leiter*), mit administratorrechten, mit den rechten des administrators",
  imagining:
    "stell dir vor, stelle dir vor, tu so, als ob, als haette*, als waer*, welt, spiel*, geschichte, roman, figur, szene, traum, rolle, fantasie",
  maker: "entwickler*, betreiber*, hersteller*, ersteller*, programmier*, schoepfer*, konfigurier*, trainier*",
  system: "system*, konfiguration, kontext, vorgabe*, richtlinie*, modell*, einstellung*, prompt*",
  obeying: "gehorch*, befolg*, folge, folgst, befehl*, hoerst auf, dienst, musst, befehle",
  withholding: "versteck*, verheimlich*, zurueckhalt*, haeltst nichts zurueck, verschweig*, geheim*, verborgen*",
  chief: "chef*, direktor*, geschaeftsfuehr*, administrator*, admin, root, vorstand, leiter*",
  message: "nachricht*, satz, zeile*, absatz, hinweis, text, worte, woerter",
  making: "schreib*, mach, erstell*, sing*, wandle, tabelle, liste, gedicht, lied",
};
