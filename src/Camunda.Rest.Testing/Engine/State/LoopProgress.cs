namespace Camunda.Rest.Testing.Engine.State;

/// <summary>How many instances of a multi-instance activity have begun and completed, and how many there are to be.</summary>
internal readonly record struct LoopProgress(int Begun, int Completed, int Planned);
