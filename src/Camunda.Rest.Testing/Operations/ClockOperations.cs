using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>The clock of the cluster. What is due by the time that it is set to is done before the response.</summary>
internal sealed class ClockOperations(EngineCluster engine, TestClusterClock clock)
{
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public void Register(OperationTable table) => table
        .Add("pinClock", PinAsync)
        .Add("resetClock", ResetAsync);

    private async ValueTask<OperationResult> PinAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        long timestamp = request.Body!["timestamp"]!.GetValue<long>();
        if (timestamp < 0 || timestamp > Last)
        {
            throw ProblemException.InvalidArgument(
                $"$.timestamp: must be from 0 to {Last}, in milliseconds since 1970, but is {timestamp}.");
        }

        clock.PinTo(DateTimeOffset.FromUnixTimeMilliseconds(timestamp));
        await engine.NoticeClockAsync(cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> ResetAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        clock.Reset();
        await engine.NoticeClockAsync(cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
