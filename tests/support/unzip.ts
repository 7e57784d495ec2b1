import { text } from 'node:stream/consumers';
import { fromBuffer, type Entry } from 'yauzl';

/** The parts of a zipped document, as text, by name. */
export function unzip(file: Buffer): Promise<Map<string, string>> {
	return new Promise((resolve, reject) => {
		fromBuffer(file, { lazyEntries: true }, (fault, zip) => {
			if (fault) return reject(fault);
			const parts = new Map<string, string>();
			zip.on('error', reject);
			zip.on('end', () => resolve(parts));
			zip.on('entry', (entry: Entry) => {
				zip.openReadStream(entry, (broken, stream) => {
					if (broken) return reject(broken);
					text(stream).then((said) => {
						parts.set(entry.fileName, said);
						zip.readEntry();
					}, reject);
				});
			});
			zip.readEntry();
		});
	});
}
