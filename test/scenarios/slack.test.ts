import { describeScenarios } from './scenarios.js';
import { openSlackStage } from './slack-stage.js';

describeScenarios('Slack', true, openSlackStage);
