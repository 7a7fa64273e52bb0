using System.Diagnostics;
using System.Net.NetworkInformation;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>What a process holds at a moment when nothing is on its way.</summary>
/// <param name="Connections">Open connections to the server.</param>
/// <param name="ManagedBytes">Managed memory after a collection.</param>
/// <param name="Threads">Threads of the process.</param>
/// <param name="Timers">Timers that are waiting.</param>
/// <param name="PendingWork">Tasks that wait for a thread.</param>
/// <param name="InFlight">Calls in flight by the client's own count.</param>
internal sealed record SoakState(int Connections, long ManagedBytes, int Threads, long Timers, long PendingWork, int InFlight)
{
    public static SoakState Of(CamundaClient camunda)
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return new SoakState(
            IPGlobalProperties.GetIPGlobalProperties()
                .GetActiveTcpConnections()
                .Count(c => c.RemoteEndPoint.Port == camunda.BaseAddress.Port && c.State == TcpState.Established),
            GC.GetTotalMemory(forceFullCollection: true),
            process.Threads.Count,
            Timer.ActiveCount,
            ThreadPool.PendingWorkItemCount,
            camunda.Concurrency.InFlight);
    }
}
