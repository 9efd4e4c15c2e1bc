import { isLoopback } from '../../../src/domain/loopback.js';
import type { TeamsSettings } from './settings.js';

/** Hosts of the service that Teams' messages come from and go to: https://learn.microsoft.com/azure/bot-service/bot-service-resources-faq-security */
const HOSTS = /^(?:smba\.trafficmanager\.net|(?:[a-z0-9-]+\.)*botframework\.com)$/u;

/** Whether an address may be spoken to as Teams' service: whoever is there is shown the app's token. */
export function isService(address: string, settings: TeamsSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:' && port === '' && settings.kind === 'app' && HOSTS.test(hostname))
    return true;
  const isDevelopment = settings.kind === 'playground' || settings.isDevelopment;
  return isDevelopment && /^https?:$/u.test(protocol) && isLoopback(hostname);
}
