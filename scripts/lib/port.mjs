import { createServer } from 'node:net';

/** @type {Readonly<Record<string, (host: string, port: string) => string>>} */
const sentences = {
	EADDRINUSE: (host, port) =>
		`Port ${port} of ${host} is taken by another program. Stop it, or choose another port: PORT=${Number(port) + 1} npm start`,
	EACCES: (_host, port) =>
		`Port ${port} is kept for the system. Choose one above 1023: PORT=3000 npm start`,
	EADDRNOTAVAIL: (host) => `HOST is "${host}": this machine has no such address.`,
	ENOTFOUND: (host) => `HOST is "${host}": this machine has no such address.`,
	ERR_SOCKET_BAD_PORT: (_host, port) =>
		`PORT is "${port}": it takes a whole number from 0 to 65535.`
};

/**
 * Tries an address before the long work starts; port 0 becomes one that is free.
 * @param {string} host
 * @param {string} port
 * @returns {Promise<number>}
 * @throws {Error} with a sentence to print when nothing can listen there
 */
export async function findPort(host, port) {
	try {
		return await listenOnce(host, port);
	} catch (error) {
		const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
		throw new Error(sentences[code ?? '']?.(host, port) ?? message, { cause: error });
	}
}

/**
 * @param {string} host
 * @param {string} port
 * @returns {Promise<number>}
 */
function listenOnce(host, port) {
	return new Promise((done, fail) => {
		const server = createServer().on('error', fail);
		server.listen({ host, port }, () => {
			const address = server.address();
			const open = typeof address === 'object' && address ? address.port : Number(port);
			server.close(() => done(open));
		});
	});
}
