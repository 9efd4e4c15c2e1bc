import type { Facts } from '../../domain/wording.js';
import type { GeneralStrings } from './en.js';

export const general: GeneralStrings = {
  about:
    'Je réponds aux questions sur la politique de l’OIT en matière d’égalité des genres et sur les normes internationales du travail, chaque phrase étant rattachée à la disposition sur laquelle elle repose, et j’accompagne les équipes de projet dans la liste de contrôle sur l’intégration du genre.',
  can: {
    ask: 'Posez vos questions avec vos propres mots, en français, en anglais ou en espagnol. Ce que les textes ne disent pas, je le dis aussi.',
    read: 'Lisez en entier la source de chaque phrase, avec son statut et sa page officielle.',
    checklist:
      'Écrivez « démarrer la liste pour … » avec le nom de votre projet. L’équipe répond ensemble, sur plusieurs jours ou semaines, avec preuves et échéances.',
    document:
      'Donnez-moi le document de projet dans une liste ouverte : je propose des réponses avec les lignes sur lesquelles elles reposent. À la fin, il y a un rapport.',
  },
  examples: 'Par exemple',
  example: {
    leave: 'Puis-je prendre tout le congé de maternité avant l’accouchement ?',
    decision: 'Que demande la décision de 2005 aux projets de coopération technique ?',
    harassment: 'Le harcèlement sur le trajet du travail est-il couvert ?',
  },
  talk: {
    slack:
      'Dans Slack : écrivez-moi directement, mentionnez-moi dans un canal, ou écrivez /gender et votre question, dont la réponse n’est visible que par vous.',
    teams:
      'Dans Microsoft Teams : écrivez-moi dans une conversation, ou mentionnez-moi dans un canal.',
    web: 'Sur cette page : écrivez ci-dessous. Les listes ont une page à elles.',
    terminal: 'Dans le terminal : écrivez une ligne. Un numéro affiche cette source en entier.',
  },
  keptFor: ({ days }: Facts) =>
    `Ce que vous m’écrivez et ce que je réponds est conservé ${days} jours, puis supprimé. Ce que vous répondez dans une liste est conservé pour votre équipe. La personne qui gère ce service peut tout vous remettre, ou l’effacer.`,
  keptAlways:
    'Ce que vous m’écrivez et ce que je réponds est conservé. Ce que vous répondez dans une liste est conservé pour votre équipe. La personne qui gère ce service peut tout vous remettre, ou l’effacer.',
  hello: 'Bonjour. Je suis le Gender Desk.',
  turnTo:
    'Je dis ce que disent les textes et ne donne pas de conseil juridique. Pour tout le reste, adressez-vous à votre point focal pour les questions de genre ; pour mes réglages ici, à la personne qui m’a ajouté.',
  start: 'Démarrer une liste',
  help: 'Ce que je sais faire',
  undelivered: {
    'not-there':
      'Ce que vous m’avez fait envoyer n’est pas arrivé : je ne suis pas dans ce canal, ou il n’existe plus. Ajoutez-moi au canal, puis demandez-le-moi de nouveau.',
    archived:
      'Ce que vous m’avez fait envoyer n’est pas arrivé : ce canal est archivé. Choisissez-en un autre, ou faites-le désarchiver.',
    'not-allowed':
      'Ce que vous m’avez fait envoyer n’est pas arrivé : je n’ai pas le droit d’y écrire. Adressez-vous à qui s’occupe de ce canal, ou choisissez-en un autre.',
    unsure:
      'Je ne sais pas si ce que vous m’avez fait envoyer est arrivé. Vérifiez sur place avant de me le redemander.',
    other:
      'Ce que vous m’avez fait envoyer n’est pas arrivé. Redemandez-le-moi plus tard ; la personne qui gère ce service peut voir pourquoi.',
  },
};
