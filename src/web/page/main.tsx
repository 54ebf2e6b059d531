import { render } from 'preact';
import { App } from './views/app.js';
import { applyTheme } from './parts/theme.js';

applyTheme();
const root = document.getElementById('page')!;
root.textContent = '';
render(<App />, root);
