import type { Facts } from '../../domain/wording.js';
import type { GeneralStrings } from './en.js';

export const general: GeneralStrings = {
  about:
    'Respondo a preguntas sobre la política de igualdad de género de la OIT y las normas internacionales del trabajo, cada frase unida a la disposición en que se apoya, y acompaño a los equipos de proyecto en la lista de verificación sobre la integración de la perspectiva de género.',
  can: {
    ask: 'Pregunte con sus propias palabras, en español, inglés o francés. Lo que los textos no dicen, también lo digo.',
    read: 'Lea entera la fuente de cada frase, con su estado y su página oficial.',
    checklist:
      'Escriba «iniciar la lista para …» con el nombre de su proyecto. El equipo responde en conjunto, durante días o semanas, con pruebas y plazos.',
    document:
      'Deme el documento del proyecto en una lista abierta: propongo respuestas con las líneas en que se apoyan. Al final hay un informe.',
  },
  examples: 'Por ejemplo',
  example: {
    leave: '¿Puedo tomar toda la licencia de maternidad antes del parto?',
    decision: '¿Qué pide la decisión de 2005 a los proyectos de cooperación técnica?',
    harassment: '¿Está cubierto el acoso en el trayecto al trabajo?',
  },
  talk: {
    slack:
      'En Slack: escríbame directamente, mencióneme en un canal, o escriba /gender y su pregunta, cuya respuesta solo ve usted.',
    teams: 'En Microsoft Teams: escríbame en un chat, o mencióneme en un canal.',
    web: 'En esta página: escriba abajo. Las listas tienen su propia página.',
    terminal: 'En la terminal: escriba una línea. Un número muestra entera esa fuente.',
  },
  keptFor: ({ days }: Facts) =>
    `Lo que me escribe y lo que respondo se conserva ${days} días y después se borra. Lo que responde en una lista se conserva para su equipo. Quien administra este servicio puede entregárselo todo o borrarlo.`,
  keptAlways:
    'Lo que me escribe y lo que respondo se conserva. Lo que responde en una lista se conserva para su equipo. Quien administra este servicio puede entregárselo todo o borrarlo.',
  hello: 'Hola. Soy el Gender Desk.',
  turnTo:
    'Digo lo que dicen los textos y no doy asesoramiento jurídico. Para todo lo demás, diríjase a su punto focal de género; para mi configuración aquí, a quien me añadió.',
  start: 'Iniciar una lista',
  help: 'Lo que sé hacer',
  undelivered: {
    'not-there':
      'Lo que me pidió enviar no ha llegado: no estoy en ese canal, o ya no existe. Añádame al canal y pídamelo de nuevo.',
    archived:
      'Lo que me pidió enviar no ha llegado: ese canal está archivado. Elija otro, o haga que lo recuperen.',
    'not-allowed':
      'Lo que me pidió enviar no ha llegado: no tengo permiso para escribir allí. Consulte a quien se ocupa de ese canal, o elija otro.',
    unsure:
      'No sé si lo que me pidió enviar ha llegado. Compruébelo allí antes de pedírmelo de nuevo.',
    other:
      'Lo que me pidió enviar no ha llegado. Pídamelo de nuevo más tarde; quien administra este servicio puede ver el motivo.',
  },
};
