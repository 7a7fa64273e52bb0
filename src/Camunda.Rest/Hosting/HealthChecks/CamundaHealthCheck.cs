using Camunda.Rest.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Camunda.Rest;

/// <summary>
/// Requests the topology of the cluster, with the client's own credentials: unhealthy when the request fails, degraded when a partition has
/// no healthy leader or the last poll of a worker failed, otherwise healthy. Its data contains the state of the workers. The request is not
/// retried; the next check is the retry.
/// </summary>
internal sealed class CamundaHealthCheck(CamundaClient camunda) : IHealthCheck
{
    private static readonly CamundaCallOptions Once = new() { MaxRetries = 0 };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["address"] = camunda.BaseAddress.ToString(),
            ["concurrency"] = camunda.Concurrency.ToString(),
        };
        foreach (var worker in camunda.Workers)
        {
            var state = worker.State;
            data[$"worker.{worker.Type}"] = $"{state.Status}, {state.Active} of {state.Limit} slots in use, {state.Waiting} jobs "
                + $"waiting{(state.IsSaturated ? " (saturated)" : "")}{(state.Restarts > 0 ? $", restarted {state.Restarts} times" : "")}";
        }

        try
        {
            var topology = await camunda.With(Once).Cluster.GetTopologyAsync(cancellationToken).ConfigureAwait(false);
            data[CamundaNaming.ToWireName(nameof(topology.GatewayVersion))] = topology.GatewayVersion;
            data[CamundaNaming.ToWireName(nameof(topology.Brokers))] = topology.Brokers.Count;
            data[CamundaNaming.ToWireName(nameof(topology.PartitionsCount))] = topology.PartitionsCount;
            int[] led =
            [
                .. topology.Brokers
                    .SelectMany(broker => broker.Partitions)
                    .Where(IsHealthyLeader)
                    .Select(partition => partition.PartitionId),
            ];
            int[] missing = [.. Enumerable.Range(1, topology.PartitionsCount).Except(led)];
            string[] stalled =
            [
                .. camunda.Workers.Where(worker => worker.State.LastError is not null).Select(worker => $"'{worker.Type}'"),
            ];
            if (missing.Length == 0 && stalled.Length > 0)
            {
                return HealthCheckResult.Degraded(
                    $"The cluster responds, but the last polls of the workers of {string.Join(", ", stalled)} failed.",
                    data: data);
            }

            return missing.Length == 0
                ? HealthCheckResult.Healthy($"All {topology.PartitionsCount} partitions have a healthy leader.", data)
                : new HealthCheckResult(
                    missing.Length == topology.PartitionsCount ? context.Registration.FailureStatus : HealthStatus.Degraded,
                    $"No healthy leader for the partitions {string.Join(", ", missing)}.",
                    data: data);
        }
        catch (CamundaException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error, data);
        }
    }

    private static bool IsHealthyLeader(Partition partition) =>
        partition.Role == PartitionRole.Leader && partition.Health == PartitionHealth.Healthy;
}
