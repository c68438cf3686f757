import { expect, type Page } from '@playwright/test';

/** More stops than any page of ours has. */
const MOST_STOPS = 150;

/** Somebody who has a keyboard and nothing else: every field is reached by Tab, from where the focus is. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on by Tab until an element that matches has the focus, and can be seen to have it. */
  async reach(selector: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      const isHere = await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
      if (isHere) return;
    }
    throw new Error(`Tab never reaches ${selector}`);
  }

  /** Types over what stands in a text field. */
  async type(name: string, text: string): Promise<void> {
    await this.reach(`main [name="${name}"]`);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Ticks a box. */
  async tick(selector: string): Promise<void> {
    await this.reach(selector);
    await this.page.keyboard.press('Space');
  }

  /** Chooses a radio button: Tab reaches the group, arrows move in it. */
  async choose(name: string, value: string): Promise<void> {
    await this.reach(`main [name="${name}"]`);
    for (let step = 0; step < 12; step += 1) {
      const now = await this.page.evaluate(() => document.activeElement?.getAttribute('value'));
      if (now === value) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Space');
    await expect(this.page.locator(`main [name="${name}"][value="${value}"]`)).toBeChecked();
  }

  /** Chooses from the list that Tab reaches next under this selector. */
  async select(selector: string, value: string): Promise<void> {
    await this.reach(selector);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 400; step += 1) {
      const now = await this.page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.value);
      if (now === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${value} is not in the list`);
  }

  /** Presses Enter on a button or link. */
  async press(selector: string): Promise<void> {
    await this.reach(selector);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the file dialog of an input and picks a file. */
  async pick(selector: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.reach(selector);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Space')]);
    await chooser.setFiles(file);
  }
}
