import { Agent, get } from 'node:http';

/** Milliseconds from asking to the last byte, of each request, for visitors asking all at once. */
async function visit(base: string, visitors: number, requests: number): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: visitors });
	const times: number[] = [];
	let asked = 0;
	const visitor = async (): Promise<void> => {
		while (asked < requests) {
			const language = ['ar', 'fr', 'en'][asked % 3];
			asked += 1;
			times.push(await ask(`${base}/${language}`, agent));
		}
	};
	await Promise.all(Array.from({ length: visitors }, visitor));
	agent.destroy();
	return times;
}

function ask(url: string, agent: Agent): Promise<number> {
	return new Promise((done, fail) => {
		const start = performance.now();
		get(url, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
			if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
			response.on('error', fail).on('end', () => done(performance.now() - start));
			response.resume();
		}).on('error', fail);
	});
}

const [base = '', visitors = '20', requests = '2000'] = process.argv.slice(2);
console.log(JSON.stringify(await visit(base, Number(visitors), Number(requests))));
