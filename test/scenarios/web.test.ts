import { describeScenarios } from './scenarios.js';
import { openWebStage } from './web-stage.js';

describeScenarios('the web page', false, openWebStage);
