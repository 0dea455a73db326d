/** Draws the desk. */
import { mount } from 'svelte';
import '../design/base.css';
import App from './App.svelte';

// The script waits for nothing, not even for the end of its page.
if (document.readyState === 'loading')
  await new Promise((done) => {
    document.addEventListener('DOMContentLoaded', done);
  });

const target = document.getElementById('desk');
if (!target) throw new Error('The desk page has no place to draw in.');

mount(App, { target });
