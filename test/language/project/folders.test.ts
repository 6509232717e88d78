import { expect, test } from 'vitest';
import { splitIntoProjects } from '../../../language/project/folders.js';

test('each folder with a configuration takes the files below it, less those of the projects in it', () => {
  const files = ['a.seam', 'x/b.seam', 'x/y/c.seam', 'x/y/z/d.seam', 'xy/e.seam'];
  expect(splitIntoProjects(files, new Set(['x', 'x/y/z']))).toEqual([
    { folder: '.', hasConfiguration: false, files: ['a.seam', 'xy/e.seam'] },
    { folder: 'x', hasConfiguration: true, files: ['b.seam', 'y/c.seam'] },
    { folder: 'x/y/z', hasConfiguration: true, files: ['d.seam'] },
  ]);
});

test('a folder comes directly before what is in it', () => {
  const folders = splitIntoProjects([], new Set(['a-b', 'a', 'a/c', '.'])).map(({ folder }) => folder);
  expect(folders).toEqual(['.', 'a-b', 'a', 'a/c']);
});

test('the folder that was searched is a project only where it has files, or a configuration', () => {
  expect(splitIntoProjects(['x/a.seam'], new Set(['x'])).map(({ folder }) => folder)).toEqual(['x']);
});
