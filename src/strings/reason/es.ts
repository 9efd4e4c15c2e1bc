import type { ReasonWording } from './en.js';

/** Why something cannot be had, as part of a sentence, in Spanish. */
export const reasons: ReasonWording = {
  embeddings: {
    'address-invalid':
      'la dirección debe empezar por http:// o https:// y no contener nombre, contraseña, parámetros ni fragmento',
    'key-invalid': 'la clave contiene caracteres que no se pueden enviar',
    connection: 'no se puede llegar al servidor, o este cortó la conexión',
    timeout: 'el servidor tardó demasiado',
    'key-refused': 'el servidor rechaza la clave o pide una',
    'quota-used': 'la cuota de esta clave está agotada',
    'rate-limited': 'el servidor pide esperar, inténtelo más tarde',
    'not-found': 'el servidor no conoce esa dirección o ese modelo',
    'request-refused': 'el servidor rechazó la petición',
    'server-fault': 'el servidor falló',
    'cut-off': 'la respuesta se interrumpió',
    'not-embeddings': 'la respuesta no contiene vectores, compruebe la dirección',
    'count-wrong': 'el servidor no dio tantos vectores como textos',
    'dimensions-wrong': 'los vectores no tienen las dimensiones esperadas',
    'vector-zero': 'un vector solo contiene ceros',
  },
  /** By the code that the system or PostgreSQL gives. */
  database: {
    ECONNREFUSED:
      'nadie responde en su dirección. Compruebe que el servidor está en marcha, y el host y el puerto en DATABASE_URL',
    ENOTFOUND: 'su host no tiene dirección. Compruebe el host en DATABASE_URL',
    '28P01': 'rechaza la contraseña. Compruebe el nombre y la contraseña en DATABASE_URL',
    '28000': 'rechaza la cuenta. Compruebe el nombre en DATABASE_URL y lo que permite el servidor',
    '3D000':
      'el servidor no tiene una base con ese nombre. Créela o compruebe su nombre en DATABASE_URL',
    '42501':
      'la cuenta no puede crear ni cambiar tablas. Dele ese derecho o hágala propietaria de la base',
    '53100': 'su disco está lleno. Libere espacio en el servidor',
    '53300': 'no le quedan conexiones. Aumente su límite o ejecute menos procesos',
    '57P03': 'está arrancando o deteniéndose. Vuelva a intentarlo en un momento',
    connection:
      'la conexión se cortó, o no llegó respuesta a tiempo. Compruebe que el servidor está en marcha, y el host y el puerto en DATABASE_URL',
  },
  vectors: {
    connection:
      'no se puede llegar al servidor, o este cortó la conexión. Compruebe que funciona y que la dirección es la correcta',
    'access-refused':
      'el servidor rechaza la cuenta o no tiene esa base de datos. Compruebe el nombre, la contraseña y la base',
    'not-allowed':
      'la cuenta no puede añadir la extensión vector o la tabla passage_vector. Pida a quien posee la base que las añada, o que dé ese permiso a la cuenta',
    'extension-missing':
      'el servidor no tiene la extensión vector. Instale en él pgvector 0.8 o una versión posterior',
    'extension-outdated':
      'su extensión vector es demasiado antigua. Instale pgvector 0.8 o una versión posterior y ejecute «alter extension vector update» en la base',
    'dimensions-too-many':
      'guarda vectores de 16 000 dimensiones como máximo. Pida menos al modelo con GENDER_DESK_EMBEDDINGS_DIMENSIONS',
    'server-fault': 'el servidor falló. Su registro dice por qué',
  },
  slack: {
    connection: 'no responde, o la conexión se ha cortado',
    'rate-limited': 'pide esperar, porque ha habido demasiadas llamadas',
    'server-fault': 'ha fallado',
    'not-slack': 'lo que responde no es Slack',
  },
  /** By Slack's own word. */
  slackRefusal: {
    invalid_auth:
      'el token no es válido. Compruebe SLACK_BOT_TOKEN y, para Socket Mode, SLACK_APP_TOKEN',
    not_authed: 'falta un token. Compruebe SLACK_BOT_TOKEN y, para Socket Mode, SLACK_APP_TOKEN',
    token_revoked: 'el token fue revocado. Instale de nuevo la aplicación',
    token_expired: 'el token ha caducado. Instale de nuevo la aplicación',
    account_inactive: 'la aplicación se retiró del espacio de trabajo. Instálela de nuevo',
    not_allowed_token_type:
      'el token es de otro tipo. SLACK_BOT_TOKEN empieza por xoxb-, SLACK_APP_TOKEN por xapp-',
    missing_scope:
      'al token le falta un permiso. Compruebe los permisos (scopes) de la aplicación e instálela de nuevo',
    forbidden_team: 'Socket Mode está desactivado. Actívelo en los ajustes de la aplicación',
    team_not_found: 'la respuesta no nombra ningún espacio de trabajo',
    bad_client_secret: 'el secreto del cliente no es correcto. Compruebe SLACK_CLIENT_SECRET',
    invalid_client_id: 'no existe ese cliente. Compruebe SLACK_CLIENT_ID',
    invalid_code: 'el código ha caducado. Empiece la instalación de nuevo',
    bad_redirect_uri:
      'la dirección de retorno no es una de las de la aplicación. Compruebe GENDER_DESK_ADDRESS y las direcciones de redirección (redirect URLs) de la aplicación',
  },
  teams: {
    connection: 'no responde, o la conexión se ha cortado',
    'rate-limited': 'pide esperar, porque ha habido demasiadas llamadas',
    'server-fault': 'ha fallado',
    'not-teams': 'lo que responde no es Microsoft',
  },
  /** By the word of Microsoft's sign-in. */
  teamsRefusal: {
    invalid_client:
      'el secreto de la aplicación no es correcto o ha caducado. Compruebe TEAMS_APP_PASSWORD',
    unauthorized_client:
      'no existe esa aplicación en ese directorio. Compruebe TEAMS_APP_ID y TEAMS_TENANT_ID',
    invalid_request:
      'no existe esa aplicación o ese directorio. Compruebe TEAMS_APP_ID y TEAMS_TENANT_ID',
  },
};
