/** What stands on the wire, as libraries past their support name it (see `bot-framework.ts`); a successor brings names of its own. */
export type { AIEntity } from '@microsoft/teams-ai/lib/types/AIEntity.js';
export type { ClientCitation } from '@microsoft/teams-ai/lib/types/ClientCitation.js';
export type { SensitivityUsageInfo } from '@microsoft/teams-ai/lib/types/SensitivityUsageInfo.js';
export type { AdaptiveCardInvokeResponse, TaskModuleResponse } from 'botbuilder';
