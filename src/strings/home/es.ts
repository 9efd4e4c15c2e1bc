import type { Facts } from '../../domain/wording.js';
import type { HomeWording } from './en.js';

/** What somebody finds of their own with the desk on a chat platform, in Spanish. */
export const home: HomeWording = {
  title: 'Mi espacio',
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
};
