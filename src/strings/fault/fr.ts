import { type Facts, wordFor } from '../../domain/wording.js';
import { reasons } from '../reason/fr.js';
import { upkeepFault } from '../upkeep/fr.js';
import type { FaultWording, KnowledgeFaultWording } from './en.js';

const documentUnit = { pages: 'pages', characters: 'caractères' };

/** What went wrong, and what to do about it, in French. */
export const fault: FaultWording = {
  ...upkeepFault,
  'knowledge-invalid': ({ count, first }: Facts) =>
    `La base de connaissances contient des erreurs (${count}). La première : ${first}. La commande gender-desk check les montre toutes.`,
  'knowledge-missing': ({ folder }: Facts) =>
    `Il n’y a pas de base de connaissances dans ${folder}. Indiquez un dossier dans GENDER_DESK_KNOWLEDGE, ou supprimez cette variable pour utiliser la base fournie.`,
  'data-folder-unwritable': ({ folder }: Facts) =>
    `Je ne peux pas écrire dans le dossier de données ${folder}. Donnez à ce compte le droit d’y écrire, ou indiquez un autre dossier dans GENDER_DESK_DATA.`,
  'data-folder-in-use': ({ folder, holder }: Facts) =>
    `Un autre Gender Desk (processus ${holder}) utilise le dossier de données ${folder}. Arrêtez-le, ou indiquez un autre dossier dans GENDER_DESK_DATA.`,
  'data-newer-than-program': ({ found, known }: Facts) =>
    `Les données ont été écrites par une version plus récente (schéma ${found} ; celle-ci connaît le ${known}). Mettez Gender Desk à jour.`,
  'database-unavailable': ({ reason }: Facts) =>
    `La base de données ne répond pas : ${wordFor(reason, reasons.database, `${reason}. Vérifiez DATABASE_URL et que le serveur fonctionne`)}.`,
  'desk-busy': 'Trop de messages attendent en ce moment. Réessayez dans un instant.',
  'file-unreadable': ({ file }: Facts) =>
    `Je ne peux pas lire ${file}. Vérifiez que le fichier existe et que vous avez le droit de le lire.`,
  'port-busy': ({ port }: Facts) =>
    `Le port ${port} est déjà utilisé. Arrêtez ce qui l’occupe, ou choisissez-en un autre avec --port.`,
  'address-unavailable': ({ host }: Facts) =>
    `Je ne peux pas écouter sur ${host}. Choisissez une adresse de cette machine avec --host.`,
  'passage-unknown': ({ id }: Facts) =>
    `Il n’y a pas de passage ${id}. La commande gender-desk sources donne la liste des textes, gender-desk search trouve des passages.`,
  'checklist-missing': ({ id, version }: Facts) =>
    `La version ${version} de la liste de contrôle ${id} n’existe plus. Rétablissez-la dans le dossier des connaissances.`,
  'signals-invalid': ({ file, path }: Facts) =>
    `Les signaux de la liste de contrôle ne peuvent pas être lus : ${file}, ${path}. Corrigez ou rétablissez le fichier.`,
  'answers-invalid': ({ file, place, value, expected }: Facts) =>
    `${file} : ${place}${value ? ` : ${value}` : ''} ne convient pas. Valeurs attendues : ${expected}.`,
  'file-not-json': ({ file }: Facts) =>
    `${file} n’est pas du JSON. Vérifiez virgules, guillemets et accolades.`,
  'project-unknown': ({ project }: Facts) =>
    `Il n’y a pas de liste de contrôle pour ${project}. Donnez le nom du projet ou l’identifiant de sa liste.`,
  'language-unknown': ({ language }: Facts) =>
    `${language} n’est pas une langue du service : indiquez en, fr ou es.`,
  'option-invalid': ({ option, value, expected }: Facts) =>
    `${value} ne convient pas à ${option} : ${expected}.`,
  'batch-line-invalid': ({ line, reason }: Facts) =>
    `La ligne ${line} a été laissée de côté : ${reason}.`,
  'line-invalid': ({ file, line, reason }: Facts) =>
    `La ligne ${line} de ${file} ne convient pas : ${reason}.`,
  'duplicate-id': ({ file, line, id }: Facts) =>
    `La ligne ${line} de ${file} répète l’identifiant ${id}.`,
  'collection-empty': ({ file }: Facts) => `Il n’y a pas de document dans ${file}.`,
  'collection-unjudged': ({ folder }: Facts) =>
    `Aucune requête de ${folder} n’a de document pertinent : il n’y a rien à mesurer.`,
  'run-id-invalid': ({ id }: Facts) =>
    `Un fichier TREC sépare ses colonnes par des espaces et ne peut pas contenir l’identifiant « ${id} ». Retirez --run.`,
  'file-unwritable': ({ file }: Facts) =>
    `Je ne peux pas écrire ${file}. Vérifiez que son dossier existe et que vous avez le droit d’y écrire.`,
  'setting-invalid': ({ name }: Facts) =>
    `Le réglage ${name} manque ou n’est pas valable. Le README dit ce qu’il contient.`,
  'embeddings-unavailable': ({ reason, server, status }: Facts) =>
    `Impossible d’obtenir des représentations vectorielles${server ? ` auprès de ${server}` : ''} : ${wordFor(reason, reasons.embeddings)}${status ? ` (HTTP ${status})` : ''}.`,
  'vectors-unavailable': ({ reason }: Facts) =>
    `Impossible d’obtenir les vecteurs auprès de PostgreSQL : ${wordFor(reason, reasons.vectors)}.`,
  'slack-unavailable': ({ reason }: Facts) =>
    `Impossible de joindre Slack : ${wordFor(reason, reasons.slack)}.`,
  'slack-refused': ({ reason }: Facts) =>
    `Slack refuse : ${wordFor(reason, reasons.slackRefusal)}.`,
  'teams-unavailable': ({ reason }: Facts) =>
    `Impossible de joindre Teams : ${wordFor(reason, reasons.teams)}.`,
  'teams-refused': ({ reason }: Facts) =>
    `Teams refuse : ${wordFor(reason, reasons.teamsRefusal)}.`,
  'installation-unreadable': ({ workspace }: Facts) =>
    `Je ne peux pas ouvrir ce qui a été conservé de l’installation dans ${workspace} : GENDER_DESK_SECRET n’est plus celui qui l’a scellé. Rétablissez-le, ou réinstallez l’application dans cet espace.`,
  'document-unsupported': ({ file }: Facts) =>
    `Je ne sais pas lire ce type de fichier : ${file}. Je lis les formats PDF, DOCX, HTML, Markdown et texte brut. Enregistrez-le au format DOCX ou PDF (depuis un ancien fichier Word : Enregistrer sous, Document Word), puis réessayez.`,
  'document-broken': ({ file }: Facts) =>
    `${file} est endommagé, ou n’est pas ce que son nom indique. Ouvrez-le dans son programme d’origine, enregistrez-le de nouveau, puis réessayez.`,
  'document-encrypted': ({ file }: Facts) =>
    `${file} est protégé par un mot de passe. Enregistrez une copie sans mot de passe, puis réessayez.`,
  'document-too-large': ({ file, limit }: Facts) =>
    `${file} occupe plus de ${limit} Mo. Retirez les images et les annexes, ou divisez le document, puis réessayez.`,
  'document-too-long': ({ file, limit, unit }: Facts) =>
    `${file} est trop long pour moi : je lis au plus ${typeof limit === 'number' ? limit.toLocaleString('fr') : limit} ${wordFor(unit, documentUnit)}. Donnez-moi les parties utiles, chacune dans un fichier à part.`,
  'document-too-slow': ({ file, limit }: Facts) =>
    `J’ai renoncé à lire ${file} au bout de ${limit} secondes. Enregistrez-le de nouveau au format DOCX ou en texte brut, ou divisez-le, puis réessayez.`,
  'document-too-hungry': ({ file, limit }: Facts) =>
    `La lecture de ${file} demande plus de mémoire que je n’en accorde à un document (${limit} Mo). Retirez les images et les grands tableaux, ou divisez le document, puis réessayez.`,
  'document-empty': ({ file }: Facts) =>
    `Il n’y a pas de texte dans ${file}. S’il a été numérisé, donnez-moi une version avec du texte : le fichier d’origine, ou la numérisation après reconnaissance de caractères.`,
  'document-busy': 'Je lis déjà autant de documents que je peux. Réessayez dans une minute.',
  'document-unreachable': ({ file }: Facts) =>
    `Je n’ai pas pu obtenir ${file}. Le fichier n’existe peut-être plus, ou je n’y ai pas accès. Envoyez-le encore une fois ici.`,
  unexpected: 'Quelque chose n’a pas fonctionné. Le détail se trouve dans le journal.',
};

export const knowledgeFault: KnowledgeFaultWording = {
  'yaml-syntax': ({ reason }: Facts) => `ce n’est pas du YAML valable (${reason})`,
  'unknown-key': ({ key }: Facts) => `clé inconnue : ${key}`,
  'invalid-value': ({ key, reason }: Facts) => `valeur refusée pour ${key} : ${reason}`,
  'missing-file': () => 'le fichier manque',
  'missing-language': ({ language }: Facts) => `le texte en langue ${language} manque`,
  'missing-front-matter': () => 'l’en-tête (title, names) entre deux lignes --- manque',
  'missing-title': () => 'le titre (# …) manque',
  'invalid-locator': ({ heading }: Facts) =>
    `« ${heading} » n’est pas un renvoi suivi d’un titre, comme « Art. 4(1) · Durée du congé »`,
  'duplicate-locator': ({ provision, first }: Facts) =>
    `${provision} figure déjà à la ligne ${first}`,
  'missing-provision': ({ provision, reference }: Facts) =>
    `il manque ${provision}, qui figure dans ${reference}`,
  'extra-provision': ({ provision, reference }: Facts) =>
    `${provision} ne figure pas dans ${reference}`,
  'missing-text': ({ provision }: Facts) => `${provision} n’a pas de texte`,
  'too-many-sentences': ({ provision, most }: Facts) =>
    `${provision} compte plus de ${most} phrases`,
  'unexpected-line': ({ text }: Facts) => `« ${text} » n’a pas sa place ici`,
  'phrasing-count': ({ provision, count, fewest, most }: Facts) =>
    `${provision} compte ${count} formulations, et non ${fewest}${most ? ` à ${most}` : ' ou plus'}`,
  'duplicate-phrasing': ({ phrasing, first }: Facts) =>
    `« ${phrasing} » figure déjà à l’endroit suivant : ${first}`,
  'number-mismatch': ({ provision, expected, found }: Facts) =>
    `${provision} : les nombres sont [${found}], en anglais [${expected}]`,
  'unknown-source': ({ source }: Facts) => `${source} ne fait pas partie des textes fournis`,
  'unknown-provision': ({ provision }: Facts) => `il n’y a pas de disposition ${provision}`,
  'id-mismatch': ({ id, folder }: Facts) =>
    `l’identifiant ${id} ne correspond pas au dossier ${folder}`,
  'replacement-missing': ({ id }: Facts) =>
    `${id} est dépassé : indiquez ce qui l’a remplacé (status.replacedBy)`,
  'missing-words': ({ key }: Facts) => `il manque le texte de ${key}`,
  'unknown-name': ({ name }: Facts) => `rien ne porte le nom ${name}`,
  'duplicate-name': ({ name }: Facts) => `${name} figure deux fois`,
  'duplicate-source': ({ id }: Facts) => `le texte ${id} figure deux fois`,
};
