import type { CstNode, ValueConverter, ValueType } from 'langium';
import { isLeafCstNode } from 'langium';
import { stringValue } from './strings.js';

/** Texts are decoded, numbers read; everything else stays as written. */
export class SeamValueConverter implements ValueConverter {
  convert(input: string, node: CstNode): ValueType {
    const type = isLeafCstNode(node) ? node.tokenType.name : '';
    if (type === 'STRING') return stringValue(input);
    return type === 'NUMBER' ? Number(input) : input;
  }
}
