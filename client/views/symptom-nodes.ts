import type { EvidenceData, WalkData } from '../../language/protocol/pieces.js';
import type { ProjectData, SymptomData } from '../../language/protocol/project-data.js';
import { nowhere, type TreeNode } from './tree-node.js';
import { placeOf, underProjects } from './under-projects.js';

/** The symptoms of all projects with where each one's walk ends; below each, the questions and what answered them. */
export function symptomNodes(projects: readonly ProjectData[]): readonly TreeNode[] {
  return underProjects(projects, (project) => project.symptoms.map((symptom) => symptomNode(project, symptom)));
}

function symptomNode({ status }: ProjectData, symptom: SymptomData): TreeNode {
  const id = `${status.root} ${symptom.name}`;
  const decides = status.outcome.kind === 'outcome' && status.outcome.symptom === symptom.name;
  return {
    id,
    label: symptom.title,
    description: `${endOf(symptom.walk.end)}${decides ? ' · decides' : ''}`,
    tooltip: `${symptom.title}\n${endOf(symptom.walk.end)}`,
    icon: 'symptom',
    target: { kind: 'symptom', root: status.root, symptom: symptom.name },
    children: symptom.walk.steps.map((step) => stepNode(`${id} ${step.question}`, step)),
    isOpen: false,
    context: 'symptom',
  };
}

function stepNode(id: string, { title, answer, evidence }: WalkData['steps'][number]): TreeNode {
  return {
    id,
    label: title,
    description: answer,
    tooltip: title,
    icon: 'step',
    target: firstPlace(evidence),
    children: evidence.map((one, index) => ({
      id: `${id} ${index}`,
      label: one.property === 'name' ? one.title : `${one.title}: ${one.property}`,
      description: placeOf(one.location),
      tooltip: one.title,
      icon: 'element',
      target: { kind: 'place', location: one.location },
      children: [],
      isOpen: false,
      context: 'evidence',
    })),
    isOpen: false,
    context: 'step',
  };
}

function firstPlace([first]: readonly EvidenceData[]): TreeNode['target'] {
  return first ? { kind: 'place', location: first.location } : nowhere;
}

function endOf(end: WalkData['end']): string {
  if (end.kind === 'stopped') return end.message;
  return [end.outcome.title, ...end.then.map(({ outcome }) => outcome.title)].join(', then ');
}
