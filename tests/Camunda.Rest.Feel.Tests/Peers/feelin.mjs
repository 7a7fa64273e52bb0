// Evaluates expressions with feelin: one JSON object per line in, one per line out.
import { createInterface } from 'node:readline';
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime, evaluate, isFunction, unaryTest } from 'feelin';

// The clock of the cases.
Date.now = () => Date.UTC(2024, 4, 1, 12, 30);

function project(value) {
  if (value === undefined) {
    return null;
  }

  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime || value instanceof FeelDuration) {
    return value.iso;
  }

  if (value instanceof FeelRange) {
    const start = value['start included'] ? '[' : '(';
    const end = value['end included'] ? ']' : ')';
    return { range: [start, project(value.start), project(value.end), end] };
  }

  if (Array.isArray(value)) {
    return value.map(project);
  }

  if (typeof value === 'function' || isFunction(value)) {
    return 'a function';
  }

  if (typeof value === 'number' && !Number.isFinite(value)) {
    return String(value);
  }

  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, project(entry)]));
  }

  return value;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { expression, variables, isUnaryTest } = JSON.parse(line);
  let response;
  try {
    const context = evaluate(variables, {}).value;
    const result = isUnaryTest ? unaryTest(expression, context) : evaluate(expression, context);
    response = { value: project(result.value) };
  } catch (error) {
    response = { error: error.name };
  }

  process.stdout.write(JSON.stringify(response) + '\n');
}
