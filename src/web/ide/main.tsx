import 'graphiql/style.css';
import './ide.css';
import './workers';
import { createRoot } from 'react-dom/client';
import { Ide } from './Ide';

const container = document.getElementById('ide');
if (!container) throw new Error('ide.html has no element with the id "ide".');
createRoot(container).render(<Ide />);
