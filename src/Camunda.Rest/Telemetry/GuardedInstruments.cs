using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Camunda.Rest;

/// <summary>
/// Protects measurements and activities from custom listeners: one that throws misses the measurement, without any other effect.
/// </summary>
internal static class GuardedInstruments
{
    /// <summary>Adds to a counter.</summary>
    public static void Count(this Counter<long> counter, long count, KeyValuePair<string, object?> tag)
    {
        if (counter.Enabled)
            counter.Count(count, new TagList { tag });
    }

    /// <inheritdoc cref="Count(Counter{long},long,KeyValuePair{string,object?})" />
    public static void Count(this Counter<long> counter, long count, in TagList tags)
    {
        if (!counter.Enabled)
            return;
        try
        {
            counter.Add(count, tags);
        }
        // Whatever a listener throws, only its measurement is lost.
        catch (Exception)
        {
            // There is nowhere to report it.
        }
    }

    /// <summary>Records a duration.</summary>
    public static void Measure(this Histogram<double> histogram, TimeSpan time, in TagList tags)
    {
        if (!histogram.Enabled)
            return;
        try
        {
            histogram.Record(time.TotalSeconds, tags);
        }
        // Whatever a listener throws, only its measurement is lost.
        catch (Exception)
        {
            // There is nowhere to report it.
        }
    }

    /// <inheritdoc cref="Measure(Histogram{double},TimeSpan,in TagList)" />
    public static void Measure(this Histogram<double> histogram, TimeSpan time, KeyValuePair<string, object?> tag)
    {
        if (histogram.Enabled)
            histogram.Measure(time, new TagList { tag });
    }

    /// <summary>Starts an activity; null when there is no listener, or when a listener threw.</summary>
    public static Activity? Start(string name, ActivityKind kind, ActivityContext parent, in TagList tags)
    {
        var before = Activity.Current;
        try
        {
            return CamundaInstruments.Source.StartActivity(name, kind, parent, tags);
        }
        // Whatever a listener throws, there is no activity.
        catch (Exception)
        {
            Activity.Current = before;
            return null;
        }
    }

    /// <summary>Ends an activity and makes the previous one current again, whatever listeners throw.</summary>
    public static void End(this Activity activity)
    {
        var before = activity.Parent;
        try
        {
            activity.Dispose();
        }
        // Whatever a listener throws, the activity has ended.
        catch (Exception)
        {
            if (Activity.Current == activity)
                Activity.Current = before;
        }
    }
}
