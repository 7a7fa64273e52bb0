using System.Collections.Concurrent;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>
/// Runs commands one at a time, in the order in which they were posted. An idle queue runs a command on the thread that posts it,
/// so a test that moves the clock finds its effects done; commands that pile up meanwhile run on the thread pool.
/// </summary>
internal sealed class CommandQueue
{
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
        command!();
        return Interlocked.Decrement(ref _pending) > 0;
    }
}
