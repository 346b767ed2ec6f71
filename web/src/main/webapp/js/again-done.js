// The window in which somebody signed in again tells the page that waits for it, and goes.
new BroadcastChannel("hf-again").postMessage("done");
setTimeout(() => window.close(), 400);
