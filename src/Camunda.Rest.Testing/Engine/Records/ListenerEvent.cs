namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What a listener listens to; the names are the API's.</summary>
internal enum ListenerEvent
{
    /// <summary>The job is no listener's.</summary>
    Unspecified,

    /// <summary>An element begins: its inputs are there, its work is not.</summary>
    Start,

    /// <summary>An element ends: its outputs are there, and it has not gone on.</summary>
    End,

    /// <summary>A user task comes into being.</summary>
    Creating,

    /// <summary>A user task gets or loses its assignee.</summary>
    Assigning,

    /// <summary>A user task is changed.</summary>
    Updating,

    /// <summary>A user task is completed.</summary>
    Completing,
}
