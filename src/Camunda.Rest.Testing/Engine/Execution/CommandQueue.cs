using System.Collections.Concurrent;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>
/// Runs commands one at a time, in the order in which they were posted. An idle queue runs a command on the thread that posts it,
/// so a test that moves the clock finds its effects done; commands that pile up meanwhile run on the thread pool.
/// </summary>
internal sealed class CommandQueue
{
    [ThreadStatic]
    private static CommandQueue? _running;

    private readonly ConcurrentQueue<Action> _commands = new();
    private int _pending;

    /// <param name="command">Must not throw.</param>
    public void Post(Action command)
    {
        _commands.Enqueue(command);
        if (Interlocked.Increment(ref _pending) == 1 && RunNext())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.RunAll(), this, preferLocal: false);
        }
    }

    /// <summary>Runs a command before it returns; called by a command, after that one.</summary>
    /// <param name="command">Must not throw.</param>
    public void Run(Action command)
    {
        if (_running == this)
        {
            Post(command);
            return;
        }

        // Waiting for a task, unlike for an event, lets the thread pool start another thread for the command.
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            command();
            done.SetResult();
        });
        done.Task.Wait();
    }

    private void RunAll()
    {
        while (RunNext())
        {
        }
    }

    // True when there is more to run, which is then this thread's duty. A command is queued before it is counted.
    private bool RunNext()
    {
        _commands.TryDequeue(out Action? command);
        CommandQueue? outer = _running;
        _running = this;
        command!();
        _running = outer;
        return Interlocked.Decrement(ref _pending) > 0;
    }
}
