namespace Camunda.Rest.Testing.Expressions;

/// <summary>The times of a cron expression, for ever.</summary>
internal sealed record CronCycle(CronExpression Expression) : TimerCycle
{
    public override DateTimeOffset? First(DateTimeOffset now) => Expression.Next(now);

    public override DateTimeOffset? Next(DateTimeOffset last) => Expression.Next(last);

    public override TimerCycle Rest() => this;
}
