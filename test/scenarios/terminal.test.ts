import { describeScenarios } from './scenarios.js';
import { openTerminalStage } from './terminal-stage.js';

describeScenarios('the terminal', false, openTerminalStage);
