import type { Language } from '../../domain/language.js';

/** How people say what they want done. Matched without regard to case; `’` is written `'`. */
export interface Phrases {
  /** What may stand before a command and after it. */
  readonly asking: RegExp;
  readonly please: RegExp;
  /** The project's name in `project`, where it is given. */
  readonly start: RegExp;
  readonly resume: RegExp;
  /** Opens a signed-off assessment again; otherwise another way to say resume. */
  readonly reopen: RegExp;
  readonly list: RegExp;
  readonly pause: RegExp;
  readonly cancel: RegExp;
  /** From the profile to the questions. */
  readonly begin: RegExp;
  readonly back: RegExp;
  readonly next: RegExp;
  readonly explain: RegExp;
  readonly example: RegExp;
  readonly missing: RegExp;
  readonly people: RegExp;
  readonly sections: RegExp;
  readonly results: RegExp;
  readonly changes: RegExp;
  readonly differences: RegExp;
  readonly profile: RegExp;
  readonly report: RegExp;
  readonly withdraw: RegExp;
  readonly roundOpened: RegExp;
  readonly roundEnded: RegExp;
  readonly signOff: RegExp;
  readonly close: RegExp;
  /** Takes over what a document suggests, or what was answered. */
  readonly accept: RegExp;
  readonly help: RegExp;
  /** The name of an item or a section in `place`. */
  readonly go: RegExp;
  /** What is said in `text`. */
  readonly comment: RegExp;
  readonly evidence: RegExp;
  readonly due: RegExp;
  readonly assign: RegExp;
  readonly toCorrect: RegExp;
  readonly canImprove: RegExp;
  /** An answer of one's own beside that of the team, in `text`. */
  readonly disagree: RegExp;
  readonly question: RegExp;
}

const EN: Phrases = {
  asking:
    /^(?:please,? |(?:can|could|shall) (?:you|we|i) |let'?s |(?:i|we)(?: would|'d)? (?:want|like|need) to )+/iu,
  please: /[\s,]*(?:please|pls|plz)(?=[\s.!?]*$)/iu,
  start:
    /^(?:start|begin|open|launch|run|create|do|fill in)(?: up)? (?:(?:a|an|the|our|my|new|gender|mainstreaming) )*(?:checklist|assessment)(?: (?:for|of|on|about) (?<project>.+?))?[.!?]*$|^(?:gender |mainstreaming )*checklist(?: (?:for|of|on) (?<named>.+?))?[.!?]*$|^(?:start|begin|launch|create) (?:(?:a|the|our|my|new) )*(?<called>[\p{L}\p{N} '-]{2,80}?) checklist[.!?]*$/iu,
  resume:
    /^(?:resume|continue|go on|carry on|reopen|(?:go |come |get )?back to|return to|pick up)(?: with)?(?: (?<project>.+?))?[.!?]*$/iu,
  reopen: /^reopen(?: (?:it|this|the|our|my|checklist|assessment))*[.!?]*$/iu,
  list: /^(?:(?:show|list|see)(?: me)? )?(?:(?:the|all|my|our) )*(?:open |running )?(?:checklists|assessments|projects)(?: (?:that )?(?:are )?(?:still )?open)?[.!?]*$|^(?:which|what) (?:checklists|assessments|projects) (?:are|do we have)(?: still)?(?: open| running)?[.!?]*$/iu,
  pause:
    /^(?:pause|stop|stop here|stop for (?:now|today)|(?:that'?s )?enough for (?:now|today)|take a break|exit|quit|leave the checklist|pause (?:it|here|for (?:now|today)|the checklist))[.!?]*$/iu,
  cancel: /^(?:cancel|never ?mind|forget it|leave it)[.!]*$/iu,
  begin:
    /^(?:begin|start|go|ready|let'?s (?:go|begin|start)|go ahead|looks good|all (?:good|correct|right))[.!]*$/iu,
  back: /^(?:(?:go )?back|previous(?: (?:item|question|one))?|the one before)[.!?]*$/iu,
  next: /^(?:next(?: (?:item|question|one|please))?|skip(?: (?:it|this|this one|that))?(?: for now)?|later|not now|move on|pass)[.!?]*$/iu,
  explain:
    /^(?:explain(?: (?:it|this|that|more))?|why(?: (?:this|that|do you ask|is this asked))?|what (?:does (?:this|that|it) mean|is meant|do you mean)|meaning|(?:i )?don'?t (?:understand|get it)(?: (?:it|this|the question))?)[.!?]*$/iu,
  example: /^(?:(?:show|give)(?: (?:me|us))? )?(?:an? )?examples?[.!?]*$/iu,
  missing:
    /^(?:what(?:'s| is| are)? (?:still )?(?:missing|left|open|to do|unanswered|remaining)|(?:show )?(?:what'?s |what is )?missing|what remains|remaining|open (?:items|questions))[.!?]*$/iu,
  people:
    /^(?:who (?:has )?(?:answered|said|did|wrote)(?: what)?|history|who(?:'s| is) assigned(?: what)?)[.!?]*$/iu,
  sections:
    /^(?:show )?(?:the )?(?:sections?|overview|progress|where are we|how far are we|table)[.!?]*$/iu,
  results:
    /^(?:(?:show )?(?:the |our )?(?:results?|score|outcome|rating|marker)|how do we score|where do we stand|how are we doing)[.!?]*$/iu,
  changes: /^(?:what (?:has )?changed|changes|what was promised)(?: since.*)?[.!?]*$/iu,
  differences:
    /^(?:(?:the |our )?differences|where do we (?:differ|disagree)|who disagrees)[.!?]*$/iu,
  profile: /^(?:(?:show |change |edit )?(?:the |our )?(?:project )?profile)[.!?]*$/iu,
  report: /^(?:(?:give me |make |write |download |show )?(?:the |a )?report)[.!?]*$/iu,
  withdraw:
    /^(?:withdraw(?: (?:it|this|that|my answer|the answer|our answer))?|undo(?: (?:it|that))?|take (?:it|that) back|delete (?:the|my|our) answer)[.!?]*$/iu,
  roundOpened:
    /^(?:(?:start|open|begin) (?:a |the )?)?private (?:round|first)(?: first)?[.!]*$|^(?:let'?s )?(?:each )?answer separately(?: first)?[.!]*$/iu,
  roundEnded:
    /^(?:end|close|finish|reveal)(?: (?:the|our))?(?: private)? (?:round|answers)[.!]*$/iu,
  signOff: /^sign(?: it| this)? off[.!]*$/iu,
  close: /^close (?:the |this |our )?(?:checklist|assessment)[.!?]*$/iu,
  accept: /^(?:i )?accept(?:ed)?(?: (?:it|this|that|the answer|this answer))?[.!]*$/iu,
  help: /^(?:help|what can i (?:say|do)|commands)[.!?]*$/iu,
  go: /^(?:(?:go|jump|skip|move|take (?:me|us)) to|open|show(?: (?:me|us))?) (?:(?:the|item|question|section|part|number) )*(?<place>.+?)(?: (?:section|part))?[.!?]*$|^(?<bare>[a-z]\d{1,2})[.!]*$/iu,
  comment: /^(?:(?:add (?:a )?)?comment|note)\s*:\s*(?<text>.+)$/isu,
  evidence: /^(?:(?:add )?evidence|source|proof)\s*:\s*(?<text>.+)$/isu,
  due: /^(?:due|deadline)(?: date)?(?: is)?\s*:?\s*(?:on |by )?(?<text>.{1,40}?)[.!?]*$/iu,
  assign: /^assign(?: (?:it|this|that))? to\s+(?<text>.+?)[.!?]*$/iu,
  toCorrect:
    /^(?:to correct|correct(?: (?:it|this))?|send (?:it )?back)\s*[:–—-]\s*(?<text>.+)$/isu,
  canImprove:
    /^(?:(?:can|could) (?:be )?improved?|improve(?: (?:it|this))?)\s*[:–—-]\s*(?<text>.+)$/isu,
  disagree:
    /^(?:(?:i|we) )?(?:disagree|(?:don'?t|do not) agree|see it (?:differently|otherwise))(?![\p{L}])[\s,.:;–—-]*(?:(?:it|that) (?:is|should be) (?:an? )?)?(?<text>.*)$/isu,
  question:
    /^(?:what|which|who|whom|whose|when|where|why|how|tell (?:me|us) about|define|describe|thanks?|thank you|hi|hello|good (?:morning|afternoon))\b|^(?:does|do|did|is|are|was|were|can|could|must|should|may|shall|has|have|would) (?!not|none|nothing|no|been|done|some|a look|already|only|it\b)/iu,
};

const FR: Phrases = {
  asking:
    /^(?:s'il (?:te|vous) pla[îi]t,? |(?:peut-on|peux-tu|pouvez-vous|pourrait-on|pourriez-vous|on peut|on va|nous voulons|on veut|je (?:veux|voudrais)|nous voudrions|il faut) )+/iu,
  please: /[\s,]*(?:s'il (?:te|vous) pla[îi]t|svp|stp)(?=[\s.!?]*$)/iu,
  start:
    /^(?:d[ée]marrer|d[ée]marre|d[ée]marrez|d[ée]marrons|commencer|commence|commencez|commençons|lancer|lance|lancez|lançons|ouvrir|ouvre|ouvrez|ouvrons|cr[ée]er|cr[ée]e|cr[ée]ez|d[ée]buter|d[ée]butons|faire|faisons|remplir|remplissons) (?:(?:la|une|notre|l'|nouvelle) ?)*(?:check-?list|liste(?: de (?:contr[ôo]le|v[ée]rification))?|grille|[ée]valuation)(?: (?:genre|d'int[ée]gration|de genre|sur le genre))*(?: (?:pour|du|de la|de l'|des|de|sur) ?(?<project>.+?))?[.!?\s]*$|^(?:check-?list|liste de (?:contr[ôo]le|v[ée]rification))(?: (?:pour|du|de la|de l'|de) ?(?<named>.+?))?[.!?\s]*$/iu,
  resume:
    /^(?:reprendre|reprends|reprenez|reprenons|continuer|continue|continuez|continuons|poursuivre|poursuis|poursuivons|rouvrir|(?:revenir|retour(?:ner)?|revenons) (?:[àa](?= la| l')|au|[àa]))(?: ?(?:avec )?(?<project>.+?))?[.!?\s]*$/iu,
  reopen:
    /^(?:rouvrir|rouvre|rouvrez)(?:[- ](?:la|le|l'|cette|notre|liste|check-?list))*(?: ?(?:l')?[ée]valuation)?[.!?\s]*$/iu,
  list: /^(?:(?:montre|montrer|montrez|afficher|affiche|voir)(?:-moi)? )?(?:(?:la liste des|les|mes|nos|toutes les) )?(?:check-?lists|listes de (?:contr[ôo]le|v[ée]rification)|[ée]valuations|projets)(?: (?:ouverte?s|en cours))?[.!?\s]*$|^(?:quelles?|quels?) (?:[ée]valuations|listes|projets) (?:sont|avons-nous)(?: encore)?(?: ouverte?s| en cours)?[.!?\s]*$/iu,
  pause:
    /^(?:pause|stop|arr[êe]t(?:er|e|ons|ez)?|(?:on )?s'arr[êe]te(?:r)?(?: l[àa])?|(?:c'est )?assez pour aujourd'hui|faire une pause|faisons une pause|quitter|sortir)[.!?\s]*$/iu,
  cancel: /^(?:annuler|annule|laisse(?:r|z)?(?: tomber)?|tant pis)[.!\s]*$/iu,
  begin:
    /^(?:commencer|commen[çc]ons|d[ée]marrer|d[ée]marrons|allons-y|on y va|c'est parti|tout est (?:bon|juste|exact))[.!\s]*$/iu,
  back: /^(?:retour|pr[ée]c[ée]dente?|revenir|en arri[èe]re|(?:question|point) pr[ée]c[ée]dente?)[.!?\s]*$/iu,
  next: /^(?:suivante?|(?:question|point) suivante?|passer|passe|passons|passer (?:cette question|pour l'instant)|plus tard|sauter|saute|sautons|pas maintenant)[.!?\s]*$/iu,
  explain:
    /^(?:expliquer|explique[rz]?(?:[- ]moi)?(?: (?:cela|ça|la question))?|pourquoi(?: cette question)?|qu'est-ce que (?:cela|[çc]a) (?:veut dire|signifie)|[çc]a veut dire quoi|que veut dire (?:cela|cette question)|(?:je )?(?:ne )?comprends pas(?: (?:la|cette) question)?)[.!?\s]*$/iu,
  example:
    /^(?:(?:montre|donne|montrez|donnez|montrer|donner)(?:[- ](?:moi|nous))? )?(?:un |des )?exemples?[.!?\s]*$/iu,
  missing:
    /^(?:(?:que|qu'est-ce qui|qu'est-ce qu'il)(?: nous)? (?:manque|reste)(?:-t-il)?(?: [àa] (?:faire|r[ée]pondre))?|ce qui manque|il (?:reste|manque) quoi|reste [àa] faire|questions (?:ouvertes|sans r[ée]ponse))[.!?\s]*$/iu,
  people: /^(?:qui a (?:r[ée]pondu|dit|fait)(?: quoi| [àa] quoi)?|historique)[.!?\s]*$/iu,
  sections:
    /^(?:(?:montrer|voir|afficher) )?(?:les )?(?:sections?|parties|vue d'ensemble|progression|avancement|o[ùu] en (?:sommes-nous|est-on)|tableau)[.!?\s]*$/iu,
  results:
    /^(?:(?:montre(?:r|z)? )?(?:le |les |nos )?(?:r[ée]sultats?|score|marqueur)|la note|quel est (?:notre|le) (?:score|r[ée]sultat))[.!?\s]*$/iu,
  changes: /^(?:(?:qu'est-ce qui|ce qui) a chang[ée]|changements|qu'avions-nous promis)[.!?\s]*$/iu,
  differences:
    /^(?:(?:les )?diff[ée]rences|o[ùu] (?:nos avis diff[èe]rent|diff[èe]rent nos avis)|qui n'est pas d'accord)[.!?\s]*$/iu,
  profile:
    /^(?:(?:montrer |modifier |changer |voir )?(?:le |notre )?profil(?: du projet)?)[.!?\s]*$/iu,
  report:
    /^(?:(?:donne[rz]?(?:-moi)? |faire |[ée]crire |t[ée]l[ée]charger )?(?:le |un )?rapport)[.!?\s]*$/iu,
  withdraw:
    /^(?:retirer|retire|retirez|annuler (?:la|ma|notre) r[ée]ponse|effacer (?:la|ma|notre) r[ée]ponse|d[ée]faire)(?: (?:la|ma|notre) r[ée]ponse)?[.!\s]*$/iu,
  roundOpened:
    /^(?:(?:commencer|ouvrir|lancer|faire) (?:un |le )?)?tour priv[ée](?: d'abord)?[.!\s]*$|^(?:chacun )?r[ée]pond(?:re|ons|ez)? s[ée]par[ée]ment(?: d'abord)?[.!\s]*$/iu,
  roundEnded:
    /^(?:terminer|finir|clore|fermer|fin(?:ir)? du|r[ée]v[ée]ler)(?: (?:le|les))?(?: tour(?: priv[ée])?| r[ée]ponses)[.!\s]*$/iu,
  signOff: /^(?:valider l'[ée]valuation|signer(?: l'[ée]valuation)?)[.!\s]*$/iu,
  close:
    /^(?:clore|fermer) (?:(?:la|cette|notre) (?:check-?list|liste)|l'[ée]valuation)[.!?\s]*$/iu,
  accept: /^(?:j')?accept(?:er|e|ez|[ée]e?)(?: (?:cela|la r[ée]ponse|cette r[ée]ponse))?[.!\s]*$/iu,
  help: /^(?:aide|que puis-je (?:dire|faire)|commandes)[.!?\s]*$/iu,
  go: /^(?:(?:aller|passer|va|allons|allez|passons|sauter) (?:au|[àa] la|[àa] l'|[àa]|aux)|ouvrir|montre(?:r|z)?(?:[- ]moi)?) ?(?:(?:(?:le|la|les|point|question|section|partie|num[ée]ro) |l'))*(?<place>.+?)[.!?\s]*$|^(?<bare>[a-z]\d{1,2})[.!\s]*$/iu,
  comment: /^(?:(?:ajouter (?:un )?)?commentaire|note)\s*:\s*(?<text>.+)$/isu,
  evidence: /^(?:(?:ajouter (?:une )?)?(?:preuve|justificatif)|source)\s*:\s*(?<text>.+)$/isu,
  due: /^(?:[ée]ch[ée]ance|d[ée]lai|pour le|avant le)\s*:?\s*(?:le )?(?<text>.{1,40}?)[.!?\s]*$/iu,
  assign:
    /^(?:attribuer|attribue|assigner|assigne|confier|confie|confions|confiez)(?:-l[ae])?(?: (?:cela|ce point|(?:la|cette) question))? [àa]\s+(?<text>.+?)[.!?\s]*$/iu,
  toCorrect: /^(?:[àa] )?(?:corriger|renvoyer)\s*[:–—-]\s*(?<text>.+)$/isu,
  canImprove:
    /^(?:peut [êe]tre am[ée]lior[ée]e?|(?:[àa] )?am[ée]liorer)\s*[:–—-]\s*(?<text>.+)$/isu,
  disagree:
    /^(?:je (?:ne )?suis |nous (?:ne )?sommes )?(?:pas d'accord|en d[ée]saccord)(?![\p{L}])[\s,.:;–—-]*(?:c'est |ce devrait [êe]tre )?(?<text>.*)$/isu,
  question:
    /^(?:qu'est-ce|que |qu'|quel(?:le)?s? |qui |quand (?!m[êe]me)|o[ùu] |pourquoi |comment |combien |est-ce|faut-il|peut-on|doit-on|y a-t-il|a-t-|est-il|sont-|parle[- ]moi|d[ée]finis|merci|bonjour|salut|bonsoir)/iu,
};

const ES: Phrases = {
  asking:
    /^¿?(?:por favor,? |(?:podemos|puedes|puede|podr[íi]amos|queremos|quiero|quisiera|quisi[ée]ramos|hay que|vamos a) )+/iu,
  please: /[\s,]*por favor(?=[\s.!?]*$)/iu,
  start:
    /^(?:iniciar|inicia|iniciemos|empezar|empieza|empecemos|comenzar|comienza|comencemos|abrir|abre|abramos|lanzar|lanza|crear|crea|hacer|hagamos|rellenar) (?:(?:la|una|nuestra|nueva) )*(?:check-?list|lista(?: de (?:verificaci[óo]n|control|comprobaci[óo]n))?|evaluaci[óo]n)(?: (?:de g[ée]nero|de transversalizaci[óo]n))*(?: (?:para|del|de la|de los|de|sobre) ?(?<project>.+?))?[.!?\s]*$|^(?:check-?list|lista de (?:verificaci[óo]n|control|comprobaci[óo]n))(?: (?:para|del|de la|de) ?(?<named>.+?))?[.!?\s]*$/iu,
  resume:
    /^(?:retomar|retoma|retomemos|reanudar|reanuda|reanudemos|continuar|contin[úu]a|continuemos|seguir|sigamos|(?:volver|volvamos) (?:al?)|reabrir)(?: (?:con )?(?<project>.+?))?[.!?\s]*$/iu,
  reopen:
    /^(?:reabrir|reabre|reabra)(?: (?:la|esta|nuestra|check-?list|lista|evaluaci[óo]n))*[.!?\s]*$/iu,
  list: /^(?:(?:muestra|mostrar|ver|mu[ée]strame) )?(?:(?:la lista de|las|los|mis|nuestras|todas las) )*(?:check-?lists|listas de (?:verificaci[óo]n|control|comprobaci[óo]n)|evaluaciones|proyectos)(?: (?:abiertas|abiertos|en curso))?[.!?\s]*$|^¿?qu[ée] (?:evaluaciones|listas|proyectos) (?:hay|est[áa]n|tenemos)(?: todav[íi]a)?(?: abiertas| abiertos| en curso)?[.!?\s]*$/iu,
  pause:
    /^(?:pausa|pausar|parar|para|paremos|detener|basta por hoy|hasta aqu[íi]|salir|dejarlo aqu[íi]|hacer una pausa|hagamos una pausa)[.!?\s]*$/iu,
  cancel: /^(?:cancelar|cancela|olv[íi]dalo|d[ée]jalo|no importa)[.!\s]*$/iu,
  begin:
    /^(?:empezar|empecemos|comenzar|comencemos|adelante|vamos|todo (?:bien|correcto))[.!\s]*$/iu,
  back: /^(?:atr[áa]s|anterior|volver|(?:pregunta|punto) anterior)[.!?\s]*$/iu,
  next: /^(?:siguiente|(?:pregunta|punto) siguiente|saltar(?:la|lo)?|salta|saltemos|pasar|omitir|omite|m[áa]s tarde|luego|despu[ée]s|ahora no|por ahora no)[.!?\s]*$/iu,
  explain:
    /^¿?(?:explicar|explica(?:r?me|lo|r?nos)?|expl[íi]ca(?:me|lo|nos)|por qu[ée](?: (?:se pregunta|esta pregunta))?|qu[ée] (?:significa|quiere decir)(?: (?:esto|eso|esta pregunta))?|no (?:lo )?entiendo(?: (?:la|esta) pregunta)?)[.!?\s]*$/iu,
  example:
    /^(?:(?:muestra|da|mu[ée]strame|dame|mostrar|dar|danos|ver) )?(?:un |alg[úu]n )?ejemplos?[.!?\s]*$/iu,
  missing:
    /^¿?(?:qu[ée] (?:falta|queda)(?: por (?:hacer|responder))?|lo que falta|preguntas (?:abiertas|sin respuesta)|pendientes?)[.!?\s]*$/iu,
  people:
    /^¿?(?:qui[ée]n (?:ha )?(?:respondi[óo]|respondido|dijo|hizo|contest[óo])(?: qu[ée])?|historial)[.!?\s]*$/iu,
  sections:
    /^¿?(?:(?:mostrar|ver) )?(?:las )?(?:secci[óo]n(?:es)?|partes|resumen|progreso|avance|d[óo]nde estamos|c[óo]mo vamos|tabla)[.!?\s]*$/iu,
  results:
    /^¿?(?:(?:mostrar |ver )?(?:el |los |nuestros )?(?:resultados?|puntuaci[óo]n|marcador)|cu[áa]l es (?:nuestra|la) puntuaci[óo]n)[.!?\s]*$/iu,
  changes: /^¿?(?:qu[ée] ha cambiado|cambios|qu[ée] se prometi[óo])[.!?\s]*$/iu,
  differences:
    /^¿?(?:(?:las )?diferencias|en qu[ée] diferimos|qui[ée]n no est[áa] de acuerdo)[.!?\s]*$/iu,
  profile:
    /^(?:(?:mostrar |cambiar |modificar |ver )?(?:el |nuestro )?perfil(?: del proyecto)?)[.!?\s]*$/iu,
  report: /^(?:(?:dame |hacer |escribir |descargar )?(?:el |un )?informe)[.!?\s]*$/iu,
  withdraw: /^(?:retirar|retira|deshacer|deshaz|borrar)(?: (?:la|mi|nuestra) respuesta)?[.!\s]*$/iu,
  roundOpened:
    /^(?:(?:empezar|iniciar|abrir|hacer) (?:una |la )?)?ronda privada(?: primero)?[.!\s]*$|^(?:cada uno )?(?:responde|responder|respondamos) por separado(?: primero)?[.!\s]*$/iu,
  roundEnded:
    /^(?:terminar|acabar|cerrar|finalizar|revelar)(?: (?:la|las))?(?: ronda(?: privada)?| respuestas)[.!\s]*$/iu,
  signOff: /^(?:validar|firmar)(?: la evaluaci[óo]n)?[.!\s]*$/iu,
  close: /^cerrar (?:(?:la|esta|nuestra) )?(?:check-?list|lista|evaluaci[óo]n)[.!?\s]*$/iu,
  accept: /^acept(?:ar|o|amos|ad[oa])(?: (?:eso|la respuesta|esta respuesta))?[.!\s]*$/iu,
  help: /^(?:ayuda|¿?qu[ée] puedo (?:decir|hacer)|comandos)[.!?\s]*$/iu,
  go: /^(?:(?:ir|pasar|ve|vamos|saltar|vayamos) (?:al|a la|a los|a)|abrir|muestra|mu[ée]strame) (?:(?:el|la|los|las|punto|pregunta|secci[óo]n|parte|n[úu]mero) )*(?<place>.+?)[.!?\s]*$|^(?<bare>[a-z]\d{1,2})[.!\s]*$/iu,
  comment: /^(?:(?:a[ñn]adir (?:un )?)?comentario|nota)\s*:\s*(?<text>.+)$/isu,
  evidence:
    /^(?:(?:a[ñn]adir (?:una )?)?(?:prueba|evidencia|justificante)|fuente)\s*:\s*(?<text>.+)$/isu,
  due: /^(?:plazo|fecha(?: l[íi]mite)?|vence|para el|antes del)\s*:?\s*(?:el )?(?<text>.{1,40}?)[.!?\s]*$/iu,
  assign:
    /^(?:asignar|asigna|asignemos|encargar|encarga)(?:lo|la|sel[oa])?(?: (?:esto|este punto|(?:la|esta) pregunta))? a\s+(?<text>.+?)[.!?\s]*$/iu,
  toCorrect: /^(?:(?:a|por) )?(?:corregir|devolver)\s*[:–—-]\s*(?<text>.+)$/isu,
  canImprove: /^(?:(?:se )?puede mejorar(?:se)?|(?:a )?mejorar)\s*[:–—-]\s*(?<text>.+)$/isu,
  disagree:
    /^(?:no (?:estoy|estamos) de acuerdo|en desacuerdo|discrepo)(?![\p{L}])[\s,.:;–—-]*(?:es (?:un )?|deber[íi]a ser )?(?<text>.*)$/isu,
  question:
    /^(?:¿|qu[ée] |cu[áa]l(?:es)? |qui[ée]n(?:es)? |cu[áa]ndo |d[óo]nde |por qu[ée] |c[óo]mo (?!se )|cu[áa]nt[oa]s? |se puede |debe(?:mos)? |h[áa]blame|def[íi]ne|cu[ée]ntame|gracias|muchas gracias|hola|buen[oa]s (?:d[íi]as|tardes))/iu,
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { en: EN, fr: FR, es: ES };
