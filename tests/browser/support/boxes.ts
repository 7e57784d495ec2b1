import type { Page } from '@playwright/test';

/**
 * What is wrong with the labels of the charts in sight: cut by the edge of the drawing, or lying
 * over one another. Measured in the browser, in pixels.
 */
export function findBadLabels(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const slack = 1;
		const troubles: string[] = [];
		for (const drawing of document.querySelectorAll('main svg')) {
			const frame = drawing.getBoundingClientRect();
			if (frame.width === 0) continue;
			const labels = [...drawing.querySelectorAll('text')]
				.map((label) => ({ text: label.textContent.trim(), box: label.getBoundingClientRect() }))
				.filter(({ text, box }) => text !== '' && box.width > 0);
			for (const { text, box } of labels) {
				const inside =
					box.left >= frame.left - slack &&
					box.right <= frame.right + slack &&
					box.top >= frame.top - slack &&
					box.bottom <= frame.bottom + slack;
				if (!inside) troubles.push(`cut: ${text}`);
			}
			labels.forEach((one, index) => {
				for (const other of labels.slice(index + 1)) {
					const wide =
						Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
					const high =
						Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
					if (wide > slack && high > 3 * slack) {
						troubles.push(`over one another: ${one.text} / ${other.text}`);
					}
				}
			});
		}
		return troubles;
	});
}

/** Texts that their own box hides in part; what is meant for screen readers alone is left out. */
export function findCutTexts(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((element) => {
				// Styles are dear, and asked for last.
				const { clientWidth, scrollWidth } = element;
				if (clientWidth <= 1 || scrollWidth <= clientWidth + 1) return false;
				const { overflowX, clipPath } = getComputedStyle(element);
				return clipPath === 'none' && (overflowX === 'hidden' || overflowX === 'clip');
			})
			.map((element) => `${element.tagName.toLowerCase()}: ${element.innerText.slice(0, 60)}`)
	);
}

/**
 * Texts of charts that are smaller than anyone should have to read, in pixels. One that was drawn for
 * another width is drawn anew once it is in sight: there it is brought.
 */
export function findSmallTexts(page: Page, least: number): Promise<string[]> {
	return page.locator('.drawing text').evaluateAll(
		(texts, least) =>
			texts.flatMap((text) => {
				const svg = text.closest('svg');
				const { width = 0 } = svg?.getBoundingClientRect() ?? {};
				if (!svg || width === 0) return [];
				const scale = width / svg.viewBox.baseVal.width;
				const size = parseFloat(getComputedStyle(text).fontSize) * scale;
				if (size < least) svg.scrollIntoView({ block: 'center' });
				return size < least ? [`${text.textContent}: ${size.toFixed(1)} px`] : [];
			}),
		least
	);
}

/** Where the value axes in sight stand; one that lies along its bars has no side. */
export function findAxisSides(page: Page): Promise<string[]> {
	return page.locator('main svg [data-axis="value"]').evaluateAll((axes) =>
		axes.flatMap((axis) => {
			const box = axis.getBoundingClientRect();
			const frame = axis.closest('svg')?.getBoundingClientRect();
			if (!frame || box.width === 0 || box.width > box.height) return [];
			return [(box.left + box.right) / 2 > (frame.left + frame.right) / 2 ? 'right' : 'left'];
		})
	);
}

/** By how many pixels the page is wider than the window. */
export function findOverflow(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
