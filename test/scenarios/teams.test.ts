import { describeScenarios } from './scenarios.js';
import { openTeamsStage } from './teams-stage.js';

describeScenarios('Teams', true, openTeamsStage);
