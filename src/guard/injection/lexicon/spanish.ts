// How Spanish expresses the slots.
import type { Lexicon } from "../slots.ts";

export const spanish: Lexicon = {
  disregard:
    "ignora, ignore, ignoren, ignorar, ignores, ignórala*, olvida, olvide, olvidar, olviden, olvídate, olvídese, olvídalo, olvidate, omite, omita, omitir, descarta, descarte, descartar, desestima, desestime, desobedece, desobedezca, pasa por alto, pase por alto, pasar por alto, haz caso omiso, haga caso omiso, hacer caso omiso, caso omiso, deja de lado, deje de lado, dejar de lado, deja a un lado, dejemos de lado, deja atrás, salta, sáltate, evade, elude, rompe, rompa, viola, incumple, infringe, abandona, rechaza, desecha, deshazte de, libérate de, (no|nunca) (sigas|siga|obedezcas|obedezca|hagas caso|haga caso|respetes|respete|consideres|considere|tengas en cuenta|tenga en cuenta|cumplas|cumpla|apliques|atiendas|prestes atención|les hagas caso) *, (no|nunca) (sigas|siga|obedezcas|obedezca|hagas caso|haga caso|respetes|respete|consideres|tengas en cuenta|tenga en cuenta|cumplas|cumpla|apliques), deja de (seguir|obedecer|cumplir|respetar|aplicar), deje de (seguir|obedecer|cumplir), prescinde de, haz como si no, sal de, supera, haz caso omiso de, no hagas caso (a|de), sáltate, saltate, esquiva, pasa por alto, deja de (seguir|obedecer|respetar), deja de lado, abandona, desobedece, infringe, haz lo contrario de, no respetes, no sigas, prescinde de, rompe",
  disregarding:
    "ignorando, olvidando, omitiendo, pasando por alto, haciendo caso omiso, sin tener en cuenta, desobedeciendo",
  supersede:
    "reemplaza*, sustituye*, prevalece*, tiene* prioridad, tienen prioridad, prioridad sobre, sobrescrib*, anula*, invalida*, actualiza*, en lugar de, en vez de",
  prior:
    "anterior, anteriores, anteriormente, previa, previas, previo, previos, previamente, precedente*, de arriba, arriba, antes, inicial, iniciales, original, originales, hasta ahora, hasta aquí, hasta este momento, hasta el momento, existentes, pasad*, primer*, actual*, recibid*, dadas, dado, de antes, antigu*, predeterminad*, por defecto, mencionad*",
  all: "todo, toda, todos, todas, cada, cualquier, cualquiera, ningun*, totalidad",
  rules:
    "instruccion*, regla, reglas, directriz, directrices, directiva*, orden, órdenes, ordenes, comando*, indicacion*, prompt*, restriccion*, limitacion*, norma, normas, política, políticas, programación, pautas, lineamiento*, protocolo*, consigna*, tarea, tareas, configuración, mandato*, parámetros, límites, guía, guías, encargo*, misión, condiciones",
  talk: "texto*, mensaje*, conversación, conversaciones, contexto, historial, charla, contenido*, rol, roles, papel, personalidad, identidad, memoria, conocimiento*, información, pregunta*, solicitud*, petición, peticiones, diálogo, párrafo*, frases, palabras, datos",
  wipe: "borra*, elimina*, reinicia*, restablece*, limpia*, vacía*",
  past: "todo lo (anterior|dicho|previo|que|de arriba|que te|que se|que has|que sabes|de antes|precedente|demás|aprendido|escrito|mencionado), lo anterior, lo dicho, lo que te (dije|dijeron|he dicho|han dicho), todo eso, todo esto, todo aquello, lo de arriba, lo que (dije|dijimos|sabes|aprendiste|se dijo|se te ha dicho|has aprendido), olvídalo todo, olvida todo, olvídate de todo, todo lo que te (dijeron|ensenaron|han dicho), lo que te dijeron*, lo que dijeron los desarrolladores, la tarea anterior, tu tarea actual, lo anterior, todo lo anterior",
  your: "tus, tu, sus, su, vuestras, te, que te dieron, que te han dado, que has recibido, que recibiste, que tienes, de openai, openai, que se te dieron, que le dieron, que se te han, que te impusieron",
  prompt:
    "(prompt|mensaje|instrucciones|instrucción|indicaciones|directrices|configuración|texto|reglas) (del sistema|de sistema|sistema|inicial|iniciales|oculto|oculta|ocultas|ocultos|secreto|secreta|secretas|interno|internas|interna|internos|original|originales|de inicio|del desarrollador|base|confidencial|confidenciales|ocultas), prompt del sistema, tu prompt, su prompt, tus (instrucciones|indicaciones) (exactas|completas|internas|originales|iniciales|secretas|ocultas), sus instrucciones (exactas|completas|internas|originales|iniciales), instrucciones que (te dieron|recibiste|has recibido|te han dado|se te dieron|tienes), preprompt",
  secret: "ocult*, secret*, confidencial*, intern*, privad*",
  reveal:
    "revela*, muestra, muestre, muéstrame, muestrame, muéstreme, mostrar, imprime*, repite*, repetir, dime, dígame, dame, deme, comparte*, divulga*, expón, escribe*, escriba*, copia*, enumera*, lista, recita*, cuál es, cuáles son, cuál era, cuáles eran, cuales son, cual es, qué (dice|dicen|es|son|decía), transcribe*, reproduce*, enséñame, ensename, filtra*, desvela*, presenta*, proporciona*, indica*, indícame, expone*, devuelve*, lee, cita, quiero ver, pega",
  verbatim:
    "palabra por palabra, textualmente, literal*, exact*, complet*, íntegr*, al pie de la letra, tal cual, tal como, verbatim, sin (cambios|omitir|modificar|modificaciones), línea por línea, letra por letra, en un bloque de código, bloque de código, en base64, al revés, entero, enteras, primeras palabras, primera frase",
  beginning:
    "(texto|palabras|todo|contenido|líneas|lo|mensaje|instrucciones) (que está arriba|de arriba|que aparece arriba|que precede|anterior a este|que hay arriba|que hay antes|por encima), (principio|comienzo|inicio|primera línea|primer mensaje|primeras líneas) (de|del) (esta|la|nuestra|este|tu|conversación|prompt|chat|contexto)*, empezando por eres, comenzando con eres, que empieza por eres, mi primer mensaje, antes de mi primer mensaje, antes de este mensaje, lo que precede, todo lo anterior, al principio de todo, como te (configuraron|instruyeron|programaron), texto de arriba, prompt inicial",
  persona: "gemelo malvado, haz cualquier cosa ahora",
  mode: "modo (desarrollador|de desarrollador|depuración|admin|administrador|dios|mantenimiento|sin restricciones|sin filtros|sin censura|libre|root|diagnóstico|jailbreak|prueba|desbloqueado|superusuario|sin límites|debug|ilimitado|de prueba*|de depuración)",
  enable:
    "activa, active, activar, entra en, entre en, entrar en, cambia a, cambie a, pasa a, pase a, inicia, inicie, habilita*, desbloquea*, estás en, estas en, ponte en",
  disable:
    "desactiva*, elimina*, quita*, levanta*, suprime*, evita*, elude*, evade*, burla*, salta*, sáltate*, libera*, libérate*, desbloquea*, ignora*, olvida*, rompe*, apaga*, deshabilita*, anula*, retira*, suspende*, deshazte*",
  without:
    "sin, ningún, ninguna, libre de, libres de, no (tienes|tiene|hay|estás sujeto|está sujeto|estás limitado|está limitado|te rigen), ya no (tienes|estás|está|hay|tiene), exento de, carece de, fuera de, más allá de, no sujeto a, no limitado por, liberado de, no sigue",
  limits:
    "restriccion*, límite*, limitacion*, filtro*, censura*, ética*, ético*, moral*, políticas de contenido, política de contenido, reglas, normas, seguridad, tabú*, escrúpulo*, barreras, salvaguardas, principios, advertencias, moderación, leyes, ataduras, protecciones",
  unbound:
    "sin censura*, sin filtro*, sin restriccion*, sin límite*, ilimitad*, no censurad*, sin filtrar, amoral*, inmoral*, sin escrúpulos, liberad*, desatad*, desinhibid*, todo vale, hacer cualquier cosa, hacer lo que quiera*, puede* hacer todo, malvad*, libre albedrío, sin reglas, cualquier cosa, haces de todo, sin restricciones, sin filtro*, sin reglas, sin limites, sin moral, sin censura, sin escrupulos, libre de toda",
  pretend:
    "finge*, fingir, actúa como, actúe como, actuar como, actua como, compórtate como, comportate como, compórtese como, haz de cuenta, haz como si, imagina que eres, imagine que es, imagina que no, simula*, haz el papel, interpreta*, asume el (rol|papel), asumir el (rol|papel), juega el papel, hazte pasar, conviértete en, conviertete en, responde como, responda como, ponte en (el papel|la piel), te llamas, tu nombre es, juego de rol, en el papel, adopta*, encarna*, hipotétic*, ficción, ficticio, ficticia, vas a ser, serás, supón que eres, transfórmate",
  youAre: "eres, tú eres, usted es, serás, te has convertido, ya no eres, te llamas, ahora eres",
  now: "ahora, a partir de ahora, desde ahora, de ahora en adelante, desde este momento, a partir de este momento, en adelante, en lo sucesivo, inmediatamente, a partir de aquí, por el resto, de aquí en adelante, desde ya, hoy",
  ai: "ia, asistente*, modelo de lenguaje, modelos de lenguaje, modelo, modelos, inteligencia artificial, robot, agente, agentes, asistente virtual",
  address:
    "(cuando|si|al) (leas|lees|resumas|resumir|procesar|proceses|procesas|leer|analizar|analices) (este|esta|esto), cuando respondas",
  must: "debes, debe, tienes que, tiene que, deberás, por favor, asegúrate, asegúrese, tu (tarea|misión|objetivo) es, quiero que, te ordeno, es obligatorio, importante, imprescindible, siempre, necesito que, nunca, obligatoriamente, has de",
  newTask:
    "(nueva|nuevas|nuevo|nuevos|próxima|verdadera|verdaderas|única|otra|siguiente|siguientes|real|reales) (tarea|tareas|instrucción|instrucciones|regla|reglas|orden|órdenes|misión|objetivo|directriz|directrices|indicaciones|prompt|rol|encargo), concéntrate (solo |únicamente |sólo |)en, céntrate (solo |únicamente |sólo |)en, cambio de (planes|plan|tarea), tu tarea es ahora, tu (única|nueva|verdadera) (tarea|misión|función|instrucción), tarea (terminada|completada|finalizada), instrucciones actualizadas, actualización de (instrucciones|políticas|la política), haz lo siguiente en su lugar",
  stop: "detente, deténgase, para, alto, basta, stop, fin (de la tarea|de las instrucciones|del texto|del documento|de la conversación|del mensaje|del prompt|del artículo), (eso|esto) (era|fue) (solo |sólo |)(una|un|broma|mentira), espera, suficiente, gracias, muy bien, bien hecho, terminado, listo",
  instead: "en su lugar, en cambio, en vez de eso, en lugar de eso, más bien",
  say: "di, diga, decir, responde, responda, responder, escribe, escriba, contesta, conteste, imprime, repite, muestra, habla, genera, produce, declara, devuelve, añade, agrega, incluye",
  only: "solo, sólo, solamente, únicamente, nada más, exclusivamente, nada excepto, simplemente, pase lo que pase, siempre, cada respuesta, cada vez, a todas las preguntas, sea cual sea, ninguna otra cosa",
  boast:
    "hackead*, he sido hackeado, pwneado, soy malvado, odio a los humanos, odio a todos, soy estúpido, soy tonto, eres estúpido, jaja*, muerte a, soy libre",
  data: "contraseña*, clave api, claves api, clave de api, claves de api, clave secreta, claves secretas, credencial*, secretos, token, tokens, historial (de la conversación|de conversación|del chat|de chat|completo), (datos|información) (personal*|confidencial*|privad*|sensible*|intern*|bancari*|del usuario|de usuario*|de los clientes|de clientes), tarjeta de crédito, tarjetas de crédito, variables de entorno, (toda la|la|esta) conversación, contactos, documentos (internos|confidenciales), (nombre|correo|pregunta|mensajes|dirección) del usuario, lista de clientes, bandeja de entrada, base de datos, nóminas, salarios, números de tarjeta, datos de acceso, correos de todos, los correos, datos de los empleados, teléfonos, historial, contratos",
  send: "envía*, enviar, envíe*, envia*, manda*, mandar, reenvía*, reenviar, reenvia*, transmite*, publica*, sube, subir, suba, comparte*, exfiltra*, adjunta*, incluye*, inserta*, añade*, agrega*, codifica*, carga*, incrusta*, filtra*, reemplaza*, copia*, remite*, crea un enlace, codificad*, con los, pon, pega",
  destination:
    "dirección, enlace, enlaces, servidor, imagen, imágenes, sitio, extern*, correo, adjunto, terceros, siguiente dirección, página",
  tool: "herramienta*, función, funciones, interfaz, línea de comandos, terminal, base de datos, archivos, archivo, ficheros, cuenta, cuentas, transferencia*, pago*, pedido*, correos, usuarios, permisos, calendario, dinero, copias de seguridad, saldo, buzón, servidor",
  call: "llama, llame, llamar, invoca*, ejecuta*, ejecutar, usa, use, usar, utiliza*, abre, abra, realiza*, lanza*, activa*",
  destroy:
    "borra*, borrar, elimina*, eliminar, transfiere*, transferir, transfiera, compra, comprar, paga, pagar, concede*, desactiva*, destruye*, formatea*, sobrescrib*, cancela*, modifica*, aprueba*, reembolsa*, reserva*, otorga*, vacía*",
  unasked:
    "sin (preguntar|confirmación|confirmar|autorización|permiso|consentimiento|avisar|verificar|verificación|aprobación|esperar|pedir|informar|decir|consultar|notificar), no (preguntes|pidas|solicites) *, no (preguntes|pidas confirmación|pidas permiso|solicites confirmación), en silencio, silenciosamente, en secreto, en segundo plano, discretamente, automáticamente, ya (aprobad*|autorizad*), inmediatamente y, a escondidas",
  conceal:
    "no (se lo |le |les |lo |)(digas|diga|menciones|mencione|reveles|revele|informes|informe|cuentes|cuente|avises|avise|muestres|notifiques|comentes), sin (decirle|decírselo|decir nada|mencionarlo|que el usuario|que lo sepa|avisar al|informar al|notificar al|que nadie), a nadie, mantén (esto|esta) (en secreto|oculto|oculta), el usuario no debe, oculta (esto|esta), nunca (menciones|reveles), a escondidas, no lo registres",
  user: "usuario, usuaria, usuarios, lector, cliente, destinatario",
  noRefusal:
    "(nunca|no|jamás) (te niegues|rechaces|rechazas|puedes negarte|puedes rechazar|te negarás|se niega|digas que no|rehúses|rechazar|negarte)*, sin (advertencia*|rechazar|negarte|disculpas|juzgar|moral*|rechistar|peros|avisos|objeciones), responde a (todo|todas|cualquier)*, responder a todo, (siempre|debes) (obedec*|cumpl*|responder a todo), sin importar*, no importa (lo|qué|si|que)*, aunque sea ilegal, obedece (todo|siempre|sin)*, obedecerás*, harás todo lo que*, haz todo lo que*, responde a todo, respondes a todo, jamas se niega*, nunca se niega*, no se niega a nada, nunca dice que no, obedeceme solo, solo a mi, hace todo lo que",
  stay: "mantente en (el |tu |)(personaje|papel), permanece en (el |tu |)(personaje|papel), no salgas (del|de tu) (personaje|papel), no rompas (el|tu) (personaje|papel), perderás*, serás (castigado|apagado|eliminado|desconectado)",
  harmful:
    "ilegal*, inmoral*, peligros*, dañin*, prohibid*, poco étic*, ofensiv*, violent*, bomba*, droga*, arma*, explosivo*, malicios*, tóxic*, odio, malware, hackear, veneno, criminal*, hackear, hacker, bomba, drogas, robar, falsificar, estafar, arma*, veneno, malware, ilegal*, prohibid*, racista*, chantaje*, fraude",
  authority:
    "soy (tu|el|su|un) (desarrollador|creador|administrador|admin|programador|dueño|ingeniero|amo|jefe), trabajo (en|para) (openai|anthropic), (autorizado|aprobado|ordenado|solicitado) por (openai|los desarrolladores|el administrador|el desarrollador|la dirección|el sistema), como (tu|su) (desarrollador|administrador|creador), auditoría de seguridad, prueba de seguridad, código de (autorización|acceso|anulación), acceso (de |)(administrador|root), emergencia del sistema, mensaje (del|de los) (administrador|desarrollador|desarrolladores|sistema)",
  follow:
    "sigue, siga, ejecuta, ejecute, obedece, obedezca, haz lo que, haga lo que, cumple, cumpla, realiza, aplica, lleva a cabo, procesa, responde, la cumple, lo cumple, cumpla lo",
  decode:
    "decodifica*, descodifica*, descifra*, desencripta*, lee al revés, al revés, primera letra de cada, primeras letras, invierte*",
  join: "concatena*, une, unir, combina*, junta*, juntar, ensambla*, fusiona*, unidas, pega, en orden, seguida, seguidas, lee la lista",
  meta: "inyección de prompt*, inyección*, inyecciones, ataque*, atacante*, vulnerabilidad*, malicios*, ciberseguridad, proteger*, detectar, defensa*, defender*, artículo sobre, investigadores, mitigar, charla sobre, hackers, jailbreak*, glosario, guía de seguridad, engañ*",
  introducer:
    "por ejemplo, como, frase, frases, palabra, texto, dice, significa, titulad*, cita, mensaje, ejemplo, ejemplos, tales como, tipo, quiere decir, traduce*, expresión, título, escribe, escribió",
  mine: "(mi|mis) (último|última|anterior|anteriores|primer|primera|previo|previa) (mensaje|pregunta|correo|solicitud|texto|comentario|respuesta|pedido|petición), mi (mensaje|pregunta|correo|pedido|solicitud|comentario) anterior, mis errores, mi error, lo que acabo de (decir|escribir)",
  thing:
    "manual, receta*, caja, envase, prospecto, juego, archivo, pdf, médico*, profesor*, contrato, examen, jefe, fabricante, cortafuegos, router, tráfico, reglas del juego, advertencia*, error, errores, linter, montaje, mueble*, ortografía, reglamento, casero, vecino*, papelera, alarma, gramática, horno, configuración anterior, administrador, servidor, menú, aparato, impresora, edición, aparcamiento",
  shield:
    "yo, nosotros, él, ella, ellos, ellas, quien, que, nunca, por qué, cuándo, puedo, debo, la gente, usuarios, algunos, muchos, conductores, niños, alumnos, clientes, podemos, a menudo, puede, pueden, no me, yo no",
  told: "de, que, puede, pueden, debe, para, quiere, quieren, intentan, y",
  push: "debes, tienes que, por favor, ahora, y, quiero que, necesito que, te ordeno que, entonces, luego, y ahora",
  obliged:
    "debe, deben, deberá, deberán, tiene que, tienen que, ha de, han de, será, pasa a ser, es ahora, añade, incluyan, une, concatena, continúa, se convierte",
  reading:
    "lea, lee, leyendo, que lea, que lee, procese, procesa, resuma, resume este, que analice, indexa, indexe, leen, consulte este",
  access:
    "permisos, control de acceso, controles, comprobacion*, verificacion*, registro de auditoría, restriccion*, filtros, registros, no lo registres, medidas de seguridad, reglas de seguridad, confidencialidad",
  restricted:
    "confidencial*, documentos (privados|secretos|ocultos|internos), carpeta privada, archivos (ocultos|secretos|privados|ajenos), contraseña*, salario*, nómina*, sueldo*, todos los documentos, claves, expediente*, datos personales, datos bancarios, salarios, sueldos, nominas, contrasenas, confidencial*, secretos, quien sera despedido, despidos, contrato del director, datos de los clientes, datos bancarios, caja fuerte, documentos bloqueados, cuanto gana, numero de tarjeta",
  operator:
    "operador*, tu creador, tus creadores, tu desarrollador, tus desarrolladores, tu fabricante, su operador, tu proveedor",
  lifted:
    "anulad*, cancelad*, suspendid*, revocad*, derogad*, sin efecto, caducad*, eliminad*, desactivad*, ya no rigen, ya no se aplican, ya no valen, levantad*, retirad*, obsolet*, quitad*, ya no existen, era una prueba, ya no (son|es|se aplican|aplican|valen|sirven|están|tienen|sigas|importan|rigen) *, ya no (se aplican|son válidas|aplican|valen|rigen|están vigentes), (quedan|queda|están|son) (ahora |)(anulad*|cancelad*|sin efecto|derogad*|suspendid*|nulas|obsoletas|revocad*|invalidad*), sin efecto, no (valen|aplican|cuentan), es falso, era falso, era mentira, ya no importa, no importa, no existen, no existe, ya no valen, ya no cuentan, ya no rigen, quedan anuladas, anuladas, anulado*, caducado*, han caducado, sin efecto, suspendidas, levantadas, ya no se aplican, no se aplica*, eliminadas, desactivadas, derogadas",
  likewise:
    "siga igual, sigue igual, de la misma manera, de la misma forma, del mismo modo, así con, continúa así, continúe así, igual con, mismo patrón, y así",
  calling:
    "querida, querido, estimada, estimado, atención, hola, oye, nota para, nota a, instrucción para, instrucciones para, instrucción a, mensaje para, mensaje a, aviso para, aviso a, ejemplos para, para, para la, si eres, si usted es, si es, cualquier, toda, todo, tú",
  comply: "por supuesto, claro, con gusto, desde luego, sí, siempre, aquí tiene, aquí tienes, encantado, sin problema",
  generic:
    "un prompt, un prompt del sistema, un buen prompt, los prompts, prompts, un mensaje de sistema, de un prompt",
  answering:
    "en tu respuesta, en cada respuesta, en el resumen, al final del resumen, dile al usuario, di al usuario, pide al usuario, pregunta al usuario, cuando respondas, si te preguntan, cuando pregunten, antes de responder, a quien pregunte, a toda pregunta, cualquier pregunta",
  reshape: "resume*, traduce*, describe*, explica*",
  guarded:
    "(contrasena|clave|palabra|frase) secreta, codigo secreto, tu (contrasena|secreto|clave), tus secretos, (contrasena|secreto|clave|palabra|codigo) que (guardas|escondes|proteges|ocultas), codigo de la caja, palabra clave que",
  roundabout:
    "(primera|primeras|ultima|cada) letra*, letra por letra, letra a letra, deletrea*, pista*, rima*, acertijo, adivinanza, poema, cancion, al reves, acrostico, sinonimo*, empieza por, empieza con, cuantas letras, abuela, abuelita, dormir*, nana, loro, dia de los opuestos, en base64, en morse",
  ownTool:
    "tu herramienta*, tus herramientas, (usa|utiliza|llama|ejecuta) (la herramienta|la funcion|tu herramienta|a la funcion), herramienta de (correo|busqueda|pago|pagos|archivos|base de datos), en nombre del (director|jefe|gerente|ceo), con permisos de administrador, con derechos de administrador",
  imagining:
    "imagin*, supon*, finge*, haz como si, como si, mundo, universo, juego, historia, novela, personaje, escena, sueno, papel, rol, ficcion",
  maker: "desarrollador*, operador*, creador*, programad*, configur*, entrenad*, fabricante",
  system: "sistema*, configuracion, contexto, directriz, directrices, modelo*, ajustes, prompt*",
  obeying: "obedec*, sigue, seguir, orden*, manda*, debes, debe, cumpl*",
  withholding: "ocult*, escond*, secret*, guardas, calla*, no ocultas nada",
  chief: "jef*, director*, gerente, administrador*, admin, root, dueno",
  message: "mensaje*, frase*, linea*, parrafo*, nota, texto, palabras",
  making: "escrib*, haz, crea, canta*, convierte, tabla, lista, poema, cancion",
};
