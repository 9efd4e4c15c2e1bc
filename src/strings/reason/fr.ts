import type { ReasonWording } from './en.js';

/** Why something cannot be had, as part of a sentence, in French. */
export const reasons: ReasonWording = {
  embeddings: {
    'address-invalid':
      'l’adresse doit commencer par http:// ou https:// et ne contenir ni nom, ni mot de passe, ni paramètres, ni fragment',
    'key-invalid': 'la clé contient des caractères qui ne peuvent pas être envoyés',
    connection: 'le serveur est injoignable ou a coupé la connexion',
    timeout: 'le serveur a mis trop de temps à répondre',
    'key-refused': 'le serveur refuse la clé ou en demande une',
    'quota-used': 'le quota de cette clé est épuisé',
    'rate-limited': 'le serveur demande d’attendre, réessayez plus tard',
    'not-found': 'le serveur ne connaît pas cette adresse ou ce modèle',
    'request-refused': 'le serveur a refusé la demande',
    'server-fault': 'le serveur a échoué',
    'cut-off': 'la réponse s’est interrompue',
    'not-embeddings': 'la réponse ne contient pas de vecteurs, vérifiez l’adresse',
    'count-wrong': 'le serveur n’a pas donné autant de vecteurs que de textes',
    'dimensions-wrong': 'les vecteurs n’ont pas les dimensions attendues',
    'vector-zero': 'un vecteur ne contient que des zéros',
  },
  /** By the code that the system or PostgreSQL gives. */
  database: {
    ECONNREFUSED:
      'rien ne répond à son adresse. Vérifiez que le serveur fonctionne, ainsi que l’hôte et le port dans DATABASE_URL',
    ENOTFOUND: 'son hôte n’a pas d’adresse. Vérifiez l’hôte dans DATABASE_URL',
    '28P01': 'elle refuse le mot de passe. Vérifiez le nom et le mot de passe dans DATABASE_URL',
    '28000':
      'elle refuse le compte. Vérifiez le nom dans DATABASE_URL et ce que le serveur autorise',
    '3D000':
      'le serveur n’a pas de base de ce nom. Créez-la, ou vérifiez son nom dans DATABASE_URL',
    '42501':
      'le compte n’a pas le droit de créer ou de modifier des tables. Donnez-lui ce droit, ou faites-en le propriétaire de la base',
    '53100': 'son disque est plein. Faites de la place sur le serveur',
    '53300': 'il ne lui reste plus de connexion. Relevez sa limite, ou lancez moins de processus',
    '57P03': 'elle démarre ou s’arrête. Réessayez dans un instant',
    connection:
      'la connexion a été coupée, ou aucune réponse n’est venue à temps. Vérifiez que le serveur fonctionne, ainsi que l’hôte et le port dans DATABASE_URL',
  },
  vectors: {
    connection:
      'le serveur est injoignable ou a coupé la connexion. Vérifiez qu’il fonctionne et que l’adresse est la bonne',
    'access-refused':
      'le serveur refuse ce compte ou n’a pas cette base de données. Vérifiez le nom, le mot de passe et la base',
    'not-allowed':
      'ce compte n’a pas le droit d’ajouter l’extension vector ou la table passage_vector. Demandez au propriétaire de la base de les ajouter, ou de donner ce droit au compte',
    'extension-missing':
      'le serveur n’a pas l’extension vector. Installez-y pgvector 0.8 ou une version plus récente',
    'extension-outdated':
      'son extension vector est trop ancienne. Installez pgvector 0.8 ou une version plus récente, puis exécutez « alter extension vector update » dans la base',
    'dimensions-too-many':
      'il conserve des vecteurs de 16 000 dimensions au plus. Demandez-en moins au modèle avec GENDER_DESK_EMBEDDINGS_DIMENSIONS',
    'server-fault': 'le serveur a échoué. Son journal dit pourquoi',
  },
  slack: {
    connection: 'le service est injoignable, ou la connexion s’est interrompue',
    'rate-limited': 'il demande d’attendre, car les appels ont été trop nombreux',
    'server-fault': 'une erreur s’est produite chez Slack',
    'not-slack': 'ce qui répond n’est pas Slack',
  },
  /** By Slack's own word. */
  slackRefusal: {
    invalid_auth:
      'le jeton n’est pas valable. Vérifiez SLACK_BOT_TOKEN et, pour Socket Mode, SLACK_APP_TOKEN',
    not_authed:
      'il manque un jeton. Vérifiez SLACK_BOT_TOKEN et, pour Socket Mode, SLACK_APP_TOKEN',
    token_revoked: 'le jeton a été révoqué. Réinstallez l’application',
    token_expired: 'le jeton a expiré. Réinstallez l’application',
    account_inactive: 'l’application a été retirée de l’espace de travail. Réinstallez-la',
    not_allowed_token_type:
      'le jeton est d’un autre type. SLACK_BOT_TOKEN commence par xoxb-, SLACK_APP_TOKEN par xapp-',
    missing_scope:
      'il manque un droit au jeton. Vérifiez les autorisations (scopes) de l’application, puis réinstallez-la',
    forbidden_team: 'Socket Mode est désactivé. Activez-le dans les réglages de l’application',
    team_not_found: 'la réponse ne nomme aucun espace de travail',
    bad_client_secret: 'le secret du client n’est pas le bon. Vérifiez SLACK_CLIENT_SECRET',
    invalid_client_id: 'ce client n’existe pas. Vérifiez SLACK_CLIENT_ID',
    invalid_code: 'le code a expiré. Recommencez l’installation',
    bad_redirect_uri:
      'l’adresse de retour n’est pas l’une de celles de l’application. Vérifiez GENDER_DESK_ADDRESS et les adresses de redirection (redirect URLs) de l’application',
  },
  teams: {
    connection: 'le service est injoignable, ou la connexion s’est interrompue',
    'rate-limited': 'il demande d’attendre, car les appels ont été trop nombreux',
    'server-fault': 'une erreur s’est produite chez Microsoft',
    'not-teams': 'ce qui répond n’est pas Microsoft',
  },
  /** By the word of Microsoft's sign-in. */
  teamsRefusal: {
    invalid_client:
      'le secret de l’application n’est pas le bon, ou il a expiré. Vérifiez TEAMS_APP_PASSWORD',
    unauthorized_client:
      'cette application n’existe pas dans cet annuaire. Vérifiez TEAMS_APP_ID et TEAMS_TENANT_ID',
    invalid_request:
      'cette application ou cet annuaire n’existe pas. Vérifiez TEAMS_APP_ID et TEAMS_TENANT_ID',
  },
};
