import type { BackupReason } from '../../domain/desk-error.js';
import { type Facts, wordFor } from '../../domain/wording.js';

const backupReason: Readonly<Record<BackupReason, string>> = {
  'not-a-backup': 'ce n’est pas une sauvegarde de Gender Desk',
  'cut-off': 'la fin manque',
  damaged: 'la somme de contrôle ou les nombres ne concordent pas',
};

export const upkeepFault = {
  'database-in-use': ({ count }: Facts) =>
    `Gender Desk travaille sur cette base de données (${count} processus). Arrêtez-le, puis réessayez.`,
  'database-not-empty':
    'Des données sont déjà conservées ici. Ajoutez --replace pour mettre la sauvegarde à leur place.',
  'backup-invalid': ({ file, reason }: Facts) =>
    `Je ne peux pas restaurer ${file} : ${wordFor(reason, backupReason)}. Rien n’a été modifié.`,
  'backup-newer': ({ file, found, known }: Facts) =>
    `${file} vient d’une version plus récente (schéma ${found} ; celle-ci connaît ${known}). Mettez Gender Desk à jour. Rien n’a été modifié.`,
  'person-unknown': ({ person }: Facts) =>
    `Rien n’est conservé au sujet de ${person}. Indiquez l’identifiant de la personne, par exemple terminal:ana ; gender-desk audit montre les identifiants.`,
  'tenant-missing': ({ name, tenants }: Facts) =>
    `${name} figure dans plusieurs espaces (${tenants}). Choisissez-en un avec --tenant.`,
  'project-ambiguous': ({ project, ids }: Facts) =>
    `Plusieurs projets s’appellent ${project}. Indiquez l’identifiant d’une liste de contrôle : ${ids}.`,
  'letter-unknown': ({ position }: Facts) =>
    `Aucun message abandonné ne porte le numéro ${position}. gender-desk letters énumère ceux qui le sont.`,
  'not-confirmed':
    'Il n’y a pas de terminal pour confirmer. Ajoutez --yes pour continuer sans question.',
};

export const upkeep = {
  erased: { person: 'quelqu’un de l’équipe', text: '[retiré]' },
  command: {
    audit: 'énumérer qui a modifié quoi, quand et d’où',
    letters: 'énumérer les messages qui n’ont pas pu partir, ou les renvoyer',
    export: 'écrire tout ce qui est conservé sur une personne ou un projet',
    erase: 'effacer une personne ou un projet',
    forget: 'supprimer ce qui dépasse sa durée de conservation',
    backup: 'écrire tout ce qui est conservé dans un seul fichier',
    restore: 'remettre en place le contenu d’une sauvegarde',
    feedback: 'compter les avis sur les réponses',
    handOffs: 'énumérer les questions aux points focaux qui restent sans réponse',
  },
  argument: { backup: 'fichier à écrire', restore: 'fichier écrit par gender-desk backup' },
  option: {
    tenant: 'cet espace seulement, par exemple local',
    count: 'nombre de lignes',
    before: 'seulement les lignes plus anciennes que celle de ce numéro',
    retry: 'renvoyer : le numéro d’un message, ou all pour tous',
    person: 'identifiant d’une personne, par exemple terminal:ana',
    project: 'nom d’un projet, ou identifiant d’une liste de contrôle',
    output: 'fichier à écrire, ou - pour la sortie standard',
    yes: 'ne pas demander de confirmation',
    dryRun: 'compter seulement, ne rien supprimer',
    replace: 'supprimer ce qui est conservé actuellement',
    questions: 'montrer aussi chaque question et chaque remarque, en toutes lettres',
  },
  oneSubject: 'Indiquez soit --person, soit --project.',
  yes: 'oui',
  confirm: ({ question, yes }: Facts) =>
    `${question} C’est irréversible. Tapez ${yes} pour continuer : `,
  confirmPerson: ({ person, tenant }: Facts) =>
    `Effacer tout ce qui concerne ${person} dans l’espace ${tenant} ?`,
  confirmProject: ({ project, count }: Facts) =>
    `Effacer le projet ${project} (listes de contrôle : ${count}) ?`,
  confirmReplace: ({ rows, at }: Facts) =>
    `Remplacer tout ce qui est conservé par la sauvegarde du ${at} (${rows} lignes) ?`,
  unchanged: 'Rien n’a été modifié.',
  noAudit: 'Rien n’est consigné.',
  auditLine: ({ position, at, person, place, deed, subject }: Facts) =>
    `${position} · ${at} · ${person} · ${place} · ${deed}${subject ? ` · ${subject}` : ''}`,
  auditMore: ({ position }: Facts) =>
    `Lignes plus anciennes : gender-desk audit --before ${position}`,
  deed: {
    opened: 'liste de contrôle commencée',
    'profile-answered': 'réponse à une question sur le projet',
    answered: 'réponse à un point',
    withdrawn: 'réponse retirée',
    commented: 'commentaire',
    'evidence-attached': 'justificatif ajouté',
    assigned: 'point attribué',
    due: 'échéance fixée',
    disagreed: 'avis différent sur un point',
    'round-opened': 'tour privé commencé',
    'answered-privately': 'réponse dans un tour privé',
    'round-ended': 'tour privé terminé',
    proposed: 'document fourni',
    'proposal-rejected': 'proposition rejetée',
    reviewed: 'réponse examinée',
    reminded: 'rappel d’une échéance',
    'signed-off': 'validation',
    reopened: 'liste de contrôle rouverte',
    closed: 'liste de contrôle close',
    'conversation-cleared': 'conversation effacée',
    exported: 'données exportées',
    erased: 'données effacées',
    'feedback-given': 'avis donné sur une réponse',
    'feedback-taken-back': 'avis retiré',
    'hand-off-answered': 'réponse donnée comme point focal',
    'handed-on': 'question transmise à un point focal',
    forgotten: 'données trop anciennes supprimées',
    'letters-retried': 'messages abandonnés renvoyés',
    restored: 'sauvegarde restaurée',
    'settings-changed': 'réglages modifiés',
  },
  noLetters: 'Aucun message n’est abandonné.',
  letterLine: ({ position, at, place, reason }: Facts) =>
    `${position} · écrit le ${at} · pour ${place} · ${reason}`,
  lettersRetried: ({ count }: Facts) => `Messages qui seront renvoyés : ${count}.`,
  counted: ({ name, count }: Facts) => `${name} : ${count}`,
  erasedKind: {
    messages: 'messages supprimés',
    waiting: 'messages en attente supprimés',
    letters: 'réponses non envoyées supprimées',
    assessments: 'listes de contrôle modifiées ou supprimées',
    events: 'événements modifiés ou supprimés',
    audit: 'lignes du journal rendues anonymes',
    feedback: 'avis sur les réponses supprimés ou modifiés',
    handOffs: 'questions aux points focaux supprimées ou modifiées',
  },
  notScrubbed:
    'Un autre processus lit encore les fichiers : du texte supprimé peut y subsister jusqu’au prochain gender-desk erase ou jusqu’à l’arrêt du service.',
  forgottenKind: {
    messages: 'messages échangés',
    deliveries: 'traces de livraison',
    letters: 'réponses abandonnées',
    assessments: 'listes de contrôle terminées',
    audit: 'lignes du journal',
    feedback: 'avis sur les réponses',
    handOffs: 'questions aux points focaux',
  },
  forgotten: 'Trop anciens, et supprimés',
  wouldForget: 'Trop anciens ; rien n’a été supprimé',
  backingUp: 'Sauvegarde',
  restoring: 'Restauration',
  backedUp: ({ rows, file }: Facts) => `${rows} lignes écrites dans ${file}`,
  restored: ({ rows, file, at }: Facts) =>
    `${rows} lignes restaurées depuis ${file}, dans leur état du ${at}`,
  noFeedback: 'Aucun avis n’a été donné sur une réponse.',
  opinionLine: ({ at, place, verdict, question, remark }: Facts) =>
    `${at} · ${place} · ${verdict}${question ? ` · ${question}` : ''}${remark ? ` – ${remark}` : ''}`,
  noHandOffs: 'Aucune question n’attend un point focal.',
  handOffLine: ({ at, place, name, question, remark }: Facts) =>
    `${at} · ${place} · ${name} : ${question}${remark ? ` – ${remark}` : ''}`,
};
