import type { Facts } from '../../domain/wording.js';
import type { SlackWording } from './en.js';

/** Every sentence that only Slack needs, in Spanish. */
export const slack: SlackWording = {
  sending: {
    working: 'está consultando los textos…',
    steps: [
      'Consulto los convenios y las recomendaciones…',
      'Consulto las decisiones del Consejo de Administración…',
      'Comparo lo que dicen los textos…',
    ],
  },
  notOpened: 'Slack no abrió la ventana a tiempo. Vuelva a pulsar el botón.',
  install: {
    title: 'Gender Desk para Slack',
    done: ({ workspace }: Facts) =>
      `Gender Desk está instalado en ${workspace}. Ábralo en Slack, en Aplicaciones, y haga su primera pregunta. Puede cerrar esta página.`,
    refused:
      'No se ha instalado nada: no se dio permiso en Slack. Si su espacio de trabajo exige la aprobación de un administrador, pídala y empiece de nuevo.',
    expired:
      'No se ha instalado nada: pasaron más de diez minutos, o se empezó en otro navegador. Empiece de nuevo desde el enlace que recibió.',
    failed:
      'No se ha instalado nada: Slack no me ha dejado terminar. Inténtelo de nuevo en unos minutos; el motivo está en el registro de Gender Desk.',
  },
  views: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    where: 'Dónde completarla',
    passage: 'Disposición',
    before: ({ locator }: Facts) => `Antes: ${locator}`,
    after: ({ locator }: Facts) => `Después: ${locator}`,
    cut: 'El resto está en la página oficial.',
    table: 'Todas las preguntas',
    tableHint: 'Elija una respuesta donde está. Cuenta enseguida y el equipo la ve.',
    page: ({ page, of }: Facts) => `Página ${page} de ${of}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
    again: 'Respuesta',
    gone: 'Eso ya no está.',
    home: {
      lead: 'Escríbame, mencióneme en un canal o escriba /gender. Respondo con lo que dicen los textos de la OIT y dónde lo dicen.',
      projects: 'Listas de verificación abiertas',
      noProjects:
        'No participa en ninguna lista abierta. Escriba «iniciar la lista para …» con el nombre de su proyecto, en el canal de su equipo.',
      open: 'Todas las preguntas',
      openLabel: ({ project }: Facts) => `Todas las preguntas de ${project}`,
      answer: 'Responder',
      answerLabel: ({ item, project }: Facts) => `Responder a ${item} de ${project}`,
      goThere: 'Ir a la conversación',
      assigned: 'Lo que se me ha asignado',
      noAssigned: 'Nada espera su respuesta.',
      due: ({ date }: Facts) => `para el ${date}`,
      more: ({ count }: Facts) => `Y ${count} más.`,
      answers: 'Mis últimas respuestas',
      noAnswers: 'Todavía no ha preguntado nada. Pruebe: ¿Cuánto dura la licencia de maternidad?',
      readAgain: 'Leer o compartir',
      readAgainLabel: ({ question }: Facts) => `Leer o compartir la respuesta a: ${question}`,
      language: 'Idioma',
      languageHint:
        'Para lo que no revela su idioma. Una pregunta siempre recibe respuesta en el suyo.',
      kept: 'Lo que guardo',
      keptFor: {
        conversations: 'Preguntas y respuestas',
        deliveries: 'Que un mensaje llegó o salió, sin su texto',
        assessments: 'Listas de verificación terminadas',
        audit: 'Quién cambió qué, y cuándo',
      },
      days: ({ count }: Facts) => `${count} días`,
      never: 'hasta que alguien las borre',
      erase: 'Borrar mis datos',
      eraseTitle: '¿Borrar sus datos?',
      eraseText:
        'Lo que preguntó, lo que le respondí y lo que escribió desaparece para siempre. En las listas le sustituye un seudónimo.',
      eraseYes: 'Borrar',
      administration: 'Administración',
      channel: 'Ajustes de un canal',
      channelHint: 'A qué respondo allí, en qué idioma, según qué texto y con qué lista.',
      roles: {
        focalPoints: 'Puntos focales',
        projectMembers: 'Miembros de proyectos',
        administrators: 'Quienes administran',
      },
      everybody: 'todo el mundo',
      nobody: 'nadie',
      rolesHint:
        'Los roles y los plazos se fijan donde funciona este servicio: GENDER_DESK_FOCAL_POINTS, GENDER_DESK_PROJECT_MEMBERS, GENDER_DESK_ADMINISTRATORS y GENDER_DESK_KEEP. Rigen tras reiniciar.',
    },
  },
};
