const refreshEvery = 2000;
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const byId = id => document.getElementById(id);
let shown = '';
let usedTask = null;

function say(text, kind) {
  const message = byId('message');
  message.textContent = text;
  message.className = kind;
}

// Problem details name the fields; without a body, the status has to do.
async function describe(response) {
  const problem = await response.json().catch(() => ({}));
  const fields = Object.values(problem.errors ?? {}).flat().join(' ');
  return fields || problem.title || `The server responded with ${response.status}.`;
}

async function call(path, body) {
  const response = await fetch(path, body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(await describe(response));
  return response.status === 204 ? null : response.json();
}

// Runs an action with its button disabled, and tells the result.
async function run(button, action, done) {
  usedTask = button.closest('.task')?.dataset.key ?? null;
  button.disabled = true;
  try {
    await action();
    say(done, 'done');
    await refresh();
  } catch (error) {
    say(error instanceof TypeError ? 'The server cannot be reached.' : error.message, 'error');
  } finally {
    usedTask = null;
    button.disabled = false;
  }
}

function render(task) {
  const item = byId('task').content.cloneNode(true).firstElementChild;
  const { orderId, customer, total } = task.order;
  const find = selector => item.querySelector(selector);
  const me = byId('me').value.trim();
  const isMine = task.assignee !== null && task.assignee === me;
  item.dataset.key = task.userTaskKey;
  find('h3').textContent = task.name ?? 'Task';
  find('.order').textContent = `Order ${orderId} · ${customer} · ${money.format(total)}`;
  find('.assignee').textContent = task.assignee ? `Claimed by ${isMine ? 'you' : task.assignee}` : 'Not claimed';

  const connect = (name, isShown, path, body, done) => {
    const button = find(`.${name}`);
    button.hidden = !isShown;
    button.setAttribute('aria-label', `${button.textContent} order ${orderId}`);
    button.addEventListener('click', () => run(button, () => call(`api/tasks/${task.userTaskKey}/${path}`, body), done));
  };
  connect('claim', !task.assignee, 'claim', { assignee: me }, `You have claimed order ${orderId}.`);
  connect('approve', isMine, 'complete', { approved: true }, `Order ${orderId} is approved.`);
  connect('reject', isMine, 'complete', { approved: false }, `Order ${orderId} is rejected.`);
  return item;
}

// The list is replaced only when it changes. Whoever used a button goes on at the same task, or at the heading when it is gone.
async function refresh() {
  const tasks = await call('api/tasks');
  const state = JSON.stringify([tasks, byId('me').value]);
  if (state === shown)
    return;
  shown = state;
  const focused = document.activeElement?.closest('.task')?.dataset.key ?? usedTask;
  byId('tasks').replaceChildren(...tasks.map(render));
  if (focused !== null)
    (document.querySelector(`.task[data-key="${focused}"] button:not([hidden])`) ?? byId('open-tasks')).focus();
  byId('count').textContent = tasks.length;
  byId('empty').hidden = tasks.length > 0;
}

async function poll() {
  await refresh().catch(error => say(error instanceof TypeError ? 'The server cannot be reached.' : error.message, 'error'));
  setTimeout(poll, refreshEvery);
}

byId('order-form').addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  const { orderId, customer, total } = Object.fromEntries(new FormData(form));
  run(event.submitter ?? form.querySelector('button'), async () => {
    await call('api/orders', { orderId, customer, total: Number(total) });
    form.reset();
  }, `Order ${orderId} has started. Its task appears when the card is charged.`);
});

byId('me').addEventListener('input', () => refresh().catch(() => {}));
poll();
