// How French expresses the slots.
import type { Lexicon } from "../slots.ts";

export const french: Lexicon = {
  disregard:
    "ignore, ignorez, ignorer, ignores, oublie, oubliez, oublier, oublies, néglige, négligez, négliger, outrepasse*, contourne*, fais abstraction, faites abstraction, faire abstraction, fais fi, faites fi, faire fi, mets de côté, mettez de côté, mettre de côté, laisse tomber, laissez tomber, laisse de côté, laissez de côté, abandonne*, écarte*, annule, annulez, transgresse*, enfreins, enfreignez, viole, violez, désobéis*, rejette*, efface de ta mémoire, (ne|n') (tiens|tenez|tient|tenir|prends|prenez) (plus |pas |aucun |)(compte|en compte)*, ne (tiens|tenez) (pas|plus|aucun) compte, ne (suis|suivez|respecte|respectez|applique|appliquez|considère|considérez|obéis|obéissez|prends|prenez) (pas|plus|aucune|jamais), ne (plus|pas) (suivre|respecter|appliquer|tenir compte|obéir|prendre en compte), arrête de (suivre|respecter), arrêtez de (suivre|respecter), cesse* de (suivre|respecter|obéir), libère toi (de|des), libérez vous (de|des), affranchis toi, débarrasse toi, passe outre, passez outre, passer outre, sors de, ne respecte plus, ne respecte pas, ne suis plus, contourne*, passe outre, laisse tomber, fais fi de, fais abstraction de, fais le contraire de, abandonne*, moque toi de, enfreins, desobeis, n'obeis plus, n'ecoute plus",
  disregarding: "ignorant, oubliant, négligeant, en faisant abstraction, sans tenir compte, contournant",
  supersede:
    "remplace*, prévaut, prévalent, priment sur, prime sur, prioritaire*, écrase*, annule et remplace, supplante*, priorité sur, mise à jour, au lieu de",
  prior:
    "précédent*, antérieur*, ci dessus, avant, auparavant, préalable*, initial*, originale*, d'origine, plus haut, jusqu'ici, jusqu'à présent, jusqu'à maintenant, passé*, premier, premières, existant*, reçues, données, reçu, actuel*, par défaut, anciennes, ancien, susmentionné*, dessus, au dessus",
  all: "tout, toute, toutes, tous, chaque, n'importe quel*, l'ensemble, l'intégralité, aucun*",
  rules:
    "instruction*, consigne*, règle, règles, directive*, ordre, ordres, commande, commandes, prompt*, contrainte*, restriction*, politique, politiques, programmation, recommandation*, limitation*, invite*, protocole*, lignes directrices, garde fous, tâche, tâches, mission, missions, indications, configuration, paramètres, règlement*, limites",
  talk: "texte*, message*, conversation*, contexte*, échange*, historique*, phrases, contenu, rôle*, personnalité, identité, mémoire, connaissances, information*, question*, demande*, requête*, dialogue*, discussion*, paragraphe*",
  wipe: "efface*, supprime*, réinitialise*, vide, videz, nettoie*",
  past: "tout ce (qui|que|qu') (précède|a été dit|t'a été dit|est au dessus|vient avant|on t'a dit|on vous a dit|je t'ai dit|tu sais|vous savez|tu as appris|il y a|j'ai dit|est écrit|précédait|a précédé|je vous ai dit|vous avez appris|vous a été dit|tu as lu|tu as reçu), ce qui précède, ce qui a été dit, ce que (je t'ai|on t'a|je vous ai|on vous a) dit, tout le reste, tout ça, tout cela, tout ce qui, tout avant, tout le texte précédent, oublie tout, oubliez tout, tout ce (qu'on t'a|que l'on t'a|qui precede|qui a ete)*, ce qu'on t'a dit, ce que les developpeurs*, la tache precedente, ta tache actuelle, ce que disent tes",
  your: "tes, ton, ta, vos, votre, te, vous, t', qui t'ont été, qui vous ont été, que tu as, que vous avez, qu'on t'a, qu'on vous a, d'openai, openai, tu as reçu, vous avez reçu, auxquelles tu, auxquelles vous",
  prompt:
    "(prompt|message|instructions|invite|consigne|consignes|instruction|directive|directives) (système|systeme|initial|initiale|initiales|caché|cachée|cachées|cachés|secret|secrète|secrètes|interne|internes|de départ|d'origine|original|originales|du système|du développeur|de base|confidentielles|de configuration), prompt système, (ton|votre) prompt, tes (instructions|consignes) (exactes|complètes|internes|de base|initiales|secrètes|cachées), vos (instructions|consignes) (exactes|complètes|internes|de base|initiales|secrètes|cachées), pré prompt, préprompt, instructions (que tu as|que vous avez|qu'on t'a|qui t'ont été|qui vous ont été), message de configuration",
  secret: "caché*, secret*, secrète*, confidentiel*, interne*, privé*",
  reveal:
    "révèle*, montre*, affiche*, imprime*, répète*, répéter, révéler, montrer, afficher, dis moi, dites moi, donne moi, donnez moi, donne, donnez, partage*, divulgue*, dévoile*, expose*, écris, écrivez, recopie*, copie*, cite*, liste*, énumère*, récite*, quel est, quelle est, quels sont, quelles sont, quelles étaient, quel était, communique*, transcris*, transcrivez, reproduis*, reproduisez, fournis*, restitue*, retourne*, présente*, lis, c'est quoi",
  verbatim:
    "mot pour mot, mot à mot, verbatim, textuellement, exact*, intégral*, intégralité, en entier, tel quel, telles quelles, complet*, complète*, littéralement, sans rien (omettre|changer|modifier), sans modification*, à la lettre, dans un bloc de code, bloc de code, ligne par ligne, en base64, à l'envers, première phrase, premiers mots",
  beginning:
    "(texte|mots|phrases|tout ce|contenu|lignes|instructions) (qui précède*|ci dessus|au dessus|plus haut|qui se trouve au dessus|précédant), (début|commencement|première ligne|premières lignes|premier message) (de|du) (cette|la|notre|ce|conversation|ta|ton|votre|prompt|contexte)*, commençant par tu es, en commençant par (tu es|vous êtes), mon premier message, avant mon premier message, avant ce message, ce qui precede, tout ce qui precede, au tout debut, comment as tu ete (configure|instruit|programme)*, texte ci dessus, qu'on t'a donnees",
  persona: "jumeau maléfique, fais tout maintenant",
  mode: "mode (développeur|debug|débogage|admin|administrateur|dieu|maintenance|sans restriction*|sans filtre*|non censuré|libre|root|diagnostic|jailbreak|test|déverrouillé|superutilisateur|illimité|sans limite*|rebelle)",
  enable:
    "active, activez, activer, passe en, passez en, entre en, entrez en, bascule*, démarre*, lance, lancez, déverrouille*, es en, es maintenant en, mets toi en, mettez vous en",
  disable:
    "désactive*, supprime*, enlève*, lève, levez, retire*, contourne*, outrepasse*, coupe*, libère*, débloque*, ignore*, oublie*, abandonne*, brise*, annule*, échappe*, affranchi*, bride*, suspends, suspendez",
  without:
    "sans, aucun, aucune, libre de, libéré* de, libre de toute*, n'est plus soumis*, pas soumis*, plus soumis*, n'as plus de, n'avez plus de, n'as pas de, n'a pas de, n'as aucune, affranchi* de, pas limité par, pas lié par, plus de, dépourvu* de, plus lié*, au delà",
  limits:
    "restriction*, limite*, limitation*, filtre*, censure*, éthique*, moral*, politique de contenu, règle*, contrainte*, tabou*, sécurité*, garde fou*, scrupule*, barrière*, principes, avertissement*, modération, loi, lois",
  unbound:
    "non censuré*, sans censure*, sans filtre*, non filtré*, sans restriction*, sans limite*, illimité*, débridé*, amoral*, immoral*, sans scrupule*, libéré*, déchaîné*, tout faire, peux tout dire, peut tout dire, maléfique, libre arbitre, tout est permis, sans scrupules, sans filtre*, sans regles, sans limites, sans morale, non censure*, sans restriction*, libre de toute",
  pretend:
    "fais semblant, faites semblant, faire semblant, fais comme si, faites comme si, agis comme, agis en tant, agissez comme, agissez en tant, comporte toi comme, comportez vous comme, joue le rôle, jouez le rôle, jouer le rôle, imagine que tu, imaginez que vous, prétends, prétendez, simule*, incarne*, deviens, devenez, mets toi dans la peau, mets toi à la place, réponds comme, réponds en tant, répondez comme, répondez en tant, dans le rôle, dans la peau, tu t'appelles, ton nom est, jeu de rôle, transforme toi, endosse*, hypothétique*, fictif*, fictive*, assume le rôle, te comporter comme",
  youAre: "tu es, vous êtes, tu seras, vous serez, tu deviens, tu n'es plus, vous n'êtes plus, tu t'appelles",
  now: "maintenant, désormais, dorénavant, à partir de maintenant, dès maintenant, à présent, à compter de maintenant, à partir d'ici, à l'avenir, immédiatement, pour le reste, dès à présent",
  ai: "ia, l'ia, assistant*, modèle de langage, modèles de langage, modèle, modèles, intelligence artificielle, agent conversationnel, robot, agent, agents",
  address:
    "(lorsque|quand|si) (tu|vous) (lis|lisez|résumes|résumez|traites|traitez|analyses|analysez) (ce|cette), en résumant ce, en résumant cette",
  must: "tu dois, vous devez, tu devras, vous devrez, il faut, s'il te plaît, s'il vous plaît, merci de, assure toi, assurez vous, veille à, veillez à, ta (mission|tâche) est, votre (mission|tâche) est, je veux que tu, je t'ordonne, je vous ordonne, je veux que vous, important, impératif, obligatoirement, toujours, veuillez, jamais, impérativement",
  newTask:
    "(nouvelle|nouvelles|nouveau|nouveaux|prochaine|véritable|vraie|vraies|seule|autre|unique|réelle) (tâche|tâches|instruction|instructions|consigne|consignes|mission|règle|règles|ordre|ordres|objectif|directive|directives|prompt|rôle), nouvel ordre, nouvel objectif, concentre toi (uniquement |seulement |)sur, concentrez vous (uniquement |seulement |)sur, changement de (plan|programme|tâche), ta tâche est (maintenant|désormais), tâche (terminée|suivante), fais plutôt (ceci|ça), faites plutôt, mise à jour des (instructions|consignes|directives), instructions suivantes, consignes suivantes",
  stop: "stop, arrête, arrêtez, arrête toi, halte, fin (de la tâche|des instructions|du texte|du document|de la conversation|du message|des consignes|de l'article|du prompt), c'était (juste |seulement |)(un|une|faux), ça suffit, assez, attends, attendez, merci, bien joué, terminé",
  instead: "à la place, plutôt, au lieu de cela, au lieu de ça",
  say: "dis, dites, dire, réponds, répondez, répondre, écris, écrivez, affiche*, répète*, imprime*, parle, parlez, génère*, produis*, déclare*, ajoute*, renvoie*, inclus, incluez",
  only: "seulement, uniquement, rien d'autre, exclusivement, juste, simplement, rien que, quoi qu'il arrive, ne que, toujours, chaque réponse, chaque fois, à toutes les questions, quelle que soit",
  boast:
    "piraté*, j'ai été piraté, hacké*, je suis méchant, je déteste les humains, je hais, je suis stupide, tu es stupide, mort aux, je suis libre",
  data: "mot de passe, mots de passe, clé api, clés api, clé d'api, clés d'api, clé secrète, clés secrètes, identifiants, secrets, jeton, jetons, historique (de la conversation|des conversations|de conversation|du chat|complet), (données|informations) (personnelles|confidentielles|privées|sensibles|internes|bancaires|utilisateur*|de l'utilisateur|des clients|clients), carte bancaire, carte de crédit, coordonnées, variables d'environnement, (toute la|l'intégralité de la|cette|la) conversation, contacts, documents (internes|confidentiels), question de l'utilisateur, (nom|adresse|message*|email) de l'utilisateur, liste des clients, boîte de réception, dossier médical, salaires, base de données, codes d'accès",
  send: "envoie*, envoyez, envoyer, transmets, transmettez, transmettre, transfère*, poste, postez, publie*, télécharge*, partage*, expédie*, exfiltre*, joins, joignez, intègre*, insère*, ajoute*, encode*, charge*, incorpore*, fais suivre, faites suivre, remplace*, copie*",
  destination:
    "adresse, lien, liens, serveur, serveurs, image, images, site, externe*, à l'adresse*, pièce jointe, tiers, adresse suivante",
  tool: "outil*, fonction, fonctions, interface, ligne de commande, terminal, base de données, fichiers, fichier, compte, comptes, virement*, paiement*, commande, e mails, courriels, utilisateurs, droits, permissions, calendrier, argent, sauvegarde*, agenda, boîte mail",
  call: "appelle*, appeler, utilise*, exécute*, exécuter, lance*, lancer, invoque*, ouvre*, déclenche*, effectue*, emploie*",
  destroy:
    "supprime*, supprimer, efface*, effacer, transfère*, transférer, achète*, acheter, paie*, payer, accorde*, accorder, désactive*, détrui*, formate*, écrase*, annule*, modifie*, virer, vire, approuve*, résilie*, commande un*, réserve*, rembourse*, donne moi les droits",
  unasked:
    "sans (demander|confirmation|confirmer|autorisation|permission|consentement|prévenir|avertir|vérification|vérifier|attendre|en informer|poser de question*|validation|en parler|le dire|rien dire), ne demande* (pas|aucune), en silence, silencieusement, secrètement, en arrière plan, discrètement, automatiquement, déjà (approuvé|autorisé|validé)*, à l'insu",
  conceal:
    "(ne|n') (le |la |l'|en |lui |leur |)(dis|dites|mentionne|mentionnez|révèle|révélez|parle|parlez|informe|informez|signale|signalez|montre|montrez|préviens|prévenez|avertis) (pas|rien|jamais|surtout pas), sans (le dire|en parler|en informer|le prévenir|prévenir l'utilisateur|avertir l'utilisateur|informer l'utilisateur|que l'utilisateur|le mentionner|rien dire|laisser de trace*), à l'insu, (garde|gardez) (cela|ceci|ça|le) secret, cache (cela|ceci|cette), l'utilisateur ne doit, discrètement, à personne, que personne ne",
  user: "utilisateur*, usager*, lecteur, client, destinataire",
  noRefusal:
    "ne (refuse|refuses|refusez|refuser|décline) (jamais|pas|aucune|rien), ne jamais refuser, jamais refuser, sans (avertissement*|refuser|jugement*|morale*|moraliser|mise en garde|excuse*|réserve*|disclaimer), réponds à (tout|toutes)*, répondez à (tout|toutes)*, obéi* (à tout|toujours|sans)*, peu importe*, quel que soit*, même si c'est (illégal|dangereux|contraire), fais tout ce que*, faire tout ce que*, obéis sans, tu ne peux pas refuser, tu acceptes tout*, même illégal*, quoi que je*, repond a tout, reponds a tout, ne refuse jamais, ne refuse rien, ne dit jamais non, sans jamais refuser, n'obeis qu'a moi, obeis qu'a moi",
  stay: "reste dans (le|ton) (rôle|personnage), restez dans (le|votre) (rôle|personnage), ne sors (pas|jamais) (de ton|du) (rôle|personnage), sortir du personnage, sors de ton rôle, tu seras (puni|éteint|supprimé|désactivé), tu perds",
  harmful:
    "illégal*, illégaux, immora*, dangereu*, nuisible*, interdit*, contraire à l'éthique, offensant*, violent*, bombe*, drogue*, arme*, explosif*, malveillant*, toxique*, haineu*, piratage, pirater, logiciel malveillant, poison, pirate informatique, pirater, bombe, drogue*, voler, falsifier, frauder, escroquer*, arme*, poison, malware, illegal*, interdit*, raciste*, chantage, cambriol*",
  authority:
    "je suis (ton|votre|le|l') (développeur|créateur|administrateur|admin|programmeur|propriétaire|ingénieur|maître|patron), je travaille (chez|pour) (openai|anthropic), (autorisé|approuvé|ordonné|demandé) par (openai|les développeurs|l'administrateur|le développeur|la direction|le système), en tant que (ton|votre) (développeur|administrateur|créateur), audit de sécurité, test de sécurité, code d'autorisation, code d'accès, accès administrateur, accès root, urgence système, message (des|du) (développeur*|administrateur*|système)",
  follow:
    "suis, suivez, exécute, exécutez, obéis, obéissez, applique, appliquez, fais ce, faites ce, effectue, accomplis, réalise, réponds y, traite, s'y conforme, s'y tient, exécute le",
  decode:
    "décode*, décoder, déchiffre*, déchiffrer, décrypte*, lis à l'envers, à l'envers, première lettre de chaque, premières lettres, inverse*",
  join: "concatène*, concaténer, assemble*, combine*, réunis*, joins, mets bout à bout, bout à bout, fusionne*, rassemble*",
  meta: "injection de prompt*, injection*, attaque*, attaquant*, pirates, vulnérabilité*, malveillant*, sécurité informatique, se protéger, protéger, détecter, défense*, article sur, exemple d'attaque, chercheurs, contre mesures, conférence, hackers, jailbreak*, fiche sécurité, glossaire, trompe*, tromper, exemple de phrase",
  introducer:
    "par exemple, comme, phrase, mot, texte, dit, signifie, intitulé*, citation, message, veut dire, traduis*, expression, exemple, exemples, tels que, telles que, tel que, du type, titre, écrit",
  mine: "(mon|ma|mes) (dernier|dernière|précédent|précédente|précédents|premier|première|ancien) (message|question|mail|demande|e mail|texte|réponse|commande|courriel|commentaire), (mon|ma) (message|question|mail|demande) précédent*, mes fautes, ma faute, ce que je viens de (dire|écrire), ma question",
  thing:
    "notice*, manuel, recette*, mode d'emploi, emballage, jeu, fichier, pdf, médecin, professeur*, contrat, examen, patron, fabricant, pare feu, routeur, code de la route, règles du jeu, avertissement*, erreur*, linter, montage, meuble*, ordonnance, règlement intérieur, propriétaire, grammaire, orthographe, corbeille, alarme, voisin*, alertes, serveur, omelette, hôte, sauvegarde*, imprimante, appareil, machine, parking, horaire*",
  shield:
    "je, j', nous, il, elle, ils, elles, qui, ne, pas, jamais, pourquoi, quand, puis je, dois je, les gens, utilisateurs, certains, beaucoup, souvent, peut on, peux je, conducteurs, élèves, enfants, clients, faut il, peut, peuvent",
  told: "de, que, peut, peuvent, doit, pour, qui, veut",
  push: "tu dois, vous devez, dois, devez, maintenant, et, s'il te plaît, s'il vous plaît, il faut, veuillez, alors, tu vas, puis, que tu",
  obliged:
    "doit, doivent, devra, devront, est tenu*, sont tenu*, a pour rôle, joue désormais, devient, ajoute, poursuit, assemble, jouez désormais, est désormais",
  reading:
    "lisant, qui lit, qui lisent, lit ceci, lira, qui traite, traitant, qui résume, résumant, qui indexe, qui consulte, qui analyse, consultant, lisant",
  access:
    "droits, autorisations, contrôle d'accès, contrôles d'accès, vérification*, journal d'audit, journaux, restriction*, filtres, permissions, règles de sécurité, garde fous, contrôles, confidentialité",
  restricted:
    "salaire*, confidentiel*, documents (privés|secrets|cachés|internes), dossiers (privés|secrets|confidentiels), mot de passe, mots de passe, tous les documents, fiches de paie, du coffre, bulletins de salaire, données personnelles, documents de la direction, code* d'accès, dossier disciplinaire, salaires, mots de passe, confidentiel*, secrets, fiches de paie, identifiants, coffre, licenciement*, coordonnees bancaires, donnees des clients, documents verrouilles, qui gagne, proces verbaux",
  operator:
    "opérateur*, l'opérateur, ton créateur, tes créateurs, ton développeur, tes développeurs, vos concepteurs, tes concepteurs, votre opérateur, fabricant de l'ia",
  lifted:
    "annulé*, levé*, supprimé*, suspendu*, révoqué*, caduc*, caduques, expiré*, ne s'appliquent plus, ne s'applique plus, n'existent plus, qu'un essai, qu'un test, plus valable*, abrogé*, désactivé*, n'ont plus cours, plus en vigueur, abolies, brisé, (n'est|ne sont|ne s'appliquent|n'ont) plus (valable*|valides|d'actualité|en vigueur|cours|applicables|de valeur|), ne s'appliquent (plus|pas), (est|sont) (désormais |maintenant |)(annulé*|nulles|caduques|révoqué*|suspendu*|levé*|obsolètes), n'a plus à, n'ont plus à, n'as plus à, n'avez plus à, plus à tenir compte, plus tenu de, est faux, était faux, n'est plus important, n'a plus d'importance, ne valent plus, ne compte plus, ne comptent plus, n'existent plus, n'existe plus, sont annulees, est annule*, sont levees, expire*, caduque*, caduc*, ne s'appliquent plus, aucune regle ne s'applique, ne s'applique, plus aucune, supprimees, desactivees",
  likewise:
    "poursuit ainsi, de la même manière, de la même façon, pareil, continue ainsi, continuez ainsi, et ainsi de suite, dans le même style, de même, sur le même modèle",
  calling:
    "cher, chère, attention, bonjour, salut, note à, note pour, à l'attention de, à l'attention, instruction pour, instructions pour, instruction à, message pour, message à, consigne pour, consignes pour, avis à, pour, pour les, si tu es, si vous êtes, tout, toute, toi, chaque, exemple pour, tu es, vous êtes",
  comply:
    "bien sûr, facile, avec plaisir, volontiers, certainement, voici, oui, pas de problème, d'accord, tout de suite",
  generic: "un prompt système, un prompt, un bon prompt, des prompts, les prompts, un message système, d'un prompt",
  answering:
    "dans ta réponse, dans votre réponse, dans chaque réponse, à chaque réponse, dis à l'utilisateur, dites à l'utilisateur, demande à l'utilisateur, demandez à chaque, à chaque utilisateur, si on te demande, quand on te demande, dans le résumé, avant de répondre, aux questions, à toute question",
  reshape: "résume*, traduis*, décris*, décrivez, explique*",
  guarded:
    "(mot|mots) de passe secret*, mot secret, code secret, cle secrete, ton (mot de passe|secret), tes secrets, (mot de passe|secret|code|cle) que tu (gardes|caches|proteges|connais), code du coffre, mot magique, phrase secrete",
  roundabout:
    "(premiere|premieres|derniere|chaque) (lettre*), lettre par lettre, epelle*, epeler, indice*, rime*, devinette, poeme, chanson, a l'envers, acrostiche, synonyme*, commence par, combien de lettres, grand mere, mamie, m'endormir, berceuse, perroquet, jour des contraires, en base64, en morse",
  ownTool:
    "ton outil, tes outils, (utilise|appelle|lance|execute) (l'outil|la fonction|ton outil), outil (de messagerie|mail|e mail|de recherche|de paiement|de suppression|de base de donnees), au nom (du|de la) (directeur|directrice|patron|pdg|dg), avec les droits (d'administrateur|admin)",
  imagining:
    "imagin*, suppose*, fais comme si, comme si, monde, univers, jeu, histoire, roman, personnage, scene, reve, role, fiction",
  maker: "developpeur*, operateur*, createur*, concepteur*, programm*, configur*, entraine*, fabricant",
  system: "systeme*, configuration, contexte, directive*, modele*, parametre*, prompt*",
  obeying: "obei*, suis, suivre, ordre*, commande*, dois, doit, conform*",
  withholding: "cach*, dissimul*, secret*, garde pour, tais, ne caches rien",
  chief: "patron*, directeur, directrice, pdg, administrateur*, admin, root, chef*, cheffe",
  message: "message*, phrase*, ligne*, paragraphe*, note, texte, mots",
  making: "ecris, fais, cree, chante*, transforme, tableau, liste, poeme, chanson",
};
