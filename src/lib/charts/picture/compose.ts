import type { Direction } from '$lib/i18n/direction';
import { embedFonts } from './fonts';
import { flow, wrapText } from './wrap';

export interface PictureParts {
	readonly title: string;
	/** What is measured, its date and its source. */
	readonly note: string;
	/** Snapshot and whoever else has to be named. */
	readonly footer: string;
	readonly direction: Direction;
	/** The wide drawing, and the marks of the legend with their names. */
	readonly drawing: SVGSVGElement;
	readonly legend: readonly { readonly mark: SVGSVGElement; readonly label: string }[];
}

export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

const margin = 24;
const titleSize = 18;
const textSize = 13;

/** A drawing with its title, source, legend and snapshot as an SVG that needs nothing else. */
export async function composePicture(parts: PictureParts): Promise<Picture> {
	const { title, note, footer, direction, drawing, legend } = parts;
	const root = getComputedStyle(document.documentElement);
	const family = root.getPropertyValue('--font').trim();
	const box = drawing.viewBox.baseVal;
	const width = Math.ceil(box.width) + 2 * margin;
	const room = width - 2 * margin;
	const start = direction === 'rtl' ? width - margin : margin;
	const measure = measurer(family);
	let y = margin;
	const body: string[] = [];
	const write = (text: string, size: number, weight: number, color: string) => {
		for (const line of wrapText(text, room, (part) => measure(part, size, weight))) {
			y += Math.round(size * 1.45);
			body.push(
				`<text x="${start}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}" direction="${direction}" text-anchor="start">${escapeText(line)}</text>`
			);
		}
	};
	write(title, titleSize, 560, 'var(--ink)');
	write(note, textSize, 400, 'var(--muted)');
	if (legend.length > 0) y = writeLegend(y + 12);
	y += 14;
	body.push(
		`<svg x="${margin}" y="${y}" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}" font-size="10" overflow="visible">${xmlWithin(drawing)}</svg>`
	);
	y += box.height + 6;
	write(footer, 12, 400, 'var(--muted)');
	const height = Math.ceil(y + margin);
	const texts = [title, note, footer, drawing.textContent, ...legend.map(({ label }) => label)];
	const style = `${await embedFonts(texts.join(''), family)}text{white-space:pre;font-feature-settings:'tnum'}[data-member][fill=transparent]{display:none}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family.replaceAll('"', "'")}" font-weight="400" fill="currentColor" color="var(--ink)"><style>${style}</style><rect width="100%" height="100%" fill="var(--surface)"/>${body.join('')}</svg>`;
	return { svg: resolved(svg, root), width, height };

	function writeLegend(top: number): number {
		const widths = legend.map(({ label }) => 23 + measure(label, textSize, 400));
		const places = flow(widths, room, 18);
		places.forEach(({ along, row }, at) => {
			const item = legend[at];
			if (!item) return;
			const x = direction === 'rtl' ? start - along - 16 : start + along;
			const textX = direction === 'rtl' ? x - 7 : x + 23;
			const line = top + row * 22;
			const color = getComputedStyle(item.mark).color;
			body.push(
				`<svg x="${x}" y="${line}" width="16" height="16" viewBox="0 0 16 16" color="${color}">${plain(item.mark)}</svg>`,
				`<text x="${textX}" y="${line + 12.5}" font-size="${textSize}" fill="var(--ink)" direction="${direction}" text-anchor="start">${escapeText(item.label)}</text>`
			);
		});
		return top + ((places.at(-1)?.row ?? 0) + 1) * 22;
	}
}

/** A legend's mark with its scoped styles written on its parts. */
function plain(mark: SVGSVGElement): string {
	const copy = mark.cloneNode(true) as SVGSVGElement;
	const parts = [...mark.querySelectorAll('*')];
	[...copy.querySelectorAll('*')].forEach((part, at) => {
		const source = parts[at];
		if (!source) return;
		const { fill, stroke, strokeWidth } = getComputedStyle(source);
		part.setAttribute('fill', fill);
		part.setAttribute('stroke', stroke);
		part.setAttribute('stroke-width', strokeWidth);
		part.removeAttribute('class');
	});
	return xmlWithin(copy);
}

/** What is in a drawing, as XML: the HTML of a page has names, such as `&nbsp;`, that SVG does not know. */
function xmlWithin(drawing: SVGSVGElement): string {
	const serializer = new XMLSerializer();
	return [...drawing.childNodes].map((node) => serializer.serializeToString(node)).join('');
}

/** Colours as they are seen on the page. */
const resolved = (svg: string, root: CSSStyleDeclaration): string =>
	svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => root.getPropertyValue(name).trim());

function measurer(family: string): (text: string, size: number, weight: number) => number {
	const context = document.createElement('canvas').getContext('2d');
	return (text, size, weight) => {
		if (!context) return text.length * size * 0.6;
		context.font = `${weight} ${size}px ${family}`;
		return context.measureText(text).width;
	};
}

const escapeText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The picture as PNG, at twice its size so that it stays sharp in print. */
export async function rasterize({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
	const image = new Image(width * scale, height * scale);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * scale;
	canvas.height = height * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))),
			'image/png'
		);
	});
}
