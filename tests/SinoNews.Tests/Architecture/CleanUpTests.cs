namespace SinoNews.Tests.Architecture;

/// <summary>xunit 2 ends a test by <see cref="IDisposable"/> or <see cref="IAsyncLifetime"/>, and passes <see cref="IAsyncDisposable"/> over in silence.</summary>
public sealed class CleanUpTests
{
    [Fact]
    public void No_test_waits_for_an_end_that_never_comes() => Assert.DoesNotContain(
        typeof(CleanUpTests).Assembly.GetTypes(),
        type => type.IsAssignableTo(typeof(IAsyncDisposable)) && !type.IsAssignableTo(typeof(IDisposable)) && !type.IsAssignableTo(typeof(IAsyncLifetime))
            && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)));
}
