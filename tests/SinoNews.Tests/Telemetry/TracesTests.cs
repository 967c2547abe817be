using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Telemetry;

namespace SinoNews.Tests.Telemetry;

public sealed class TracesTests
{
    [Fact]
    public async Task A_write_is_a_span_of_the_request_that_asked_for_it()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish();
        var source = site.Services.GetRequiredService<SiteMeter>().Source;
        var heard = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = one => ReferenceEquals(one, source),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await reader.Comment(id, headers: ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        var write = Assert.Single(heard, span => span.TraceId.ToHexString() == "4bf92f3577b34da6a3ce929d0e0e4736");
        Assert.Equal("store write", write.OperationName);
        Assert.NotEqual("00f067aa0ba902b7", write.ParentSpanId.ToHexString());
        Assert.NotEqual(default, write.ParentSpanId);
        Assert.Empty(write.TagObjects);
    }

    [Theory]
    [InlineData("/comments/s3cret", "/comments/{receipt}")]
    [InlineData("/Preview/s3cret", "/preview/{token}")]
    [InlineData("/verify/s3cret", "/verify/{token}")]
    [InlineData("/unsubscribe/s3cret", "/unsubscribe/{token}")]
    [InlineData("/privacy/my-data/s3cret", "/privacy/my-data/{token}")]
    [InlineData("/articles/5/comments", "/articles/5/comments")]
    [InlineData("/", "/")]
    public void A_span_holds_no_secret_address_and_nothing_of_who_asked(string path, string told)
    {
        using var span = new Activity("GET");
        span.SetTag("url.path", path).SetTag("url.query", "q=s3cret").SetTag("client.address", "192.0.2.1").SetTag("user_agent.original", "s3cret").SetTag("http.route", "kept");
        using var discreet = new DiscreetSpans();

        discreet.OnEnd(span);

        Assert.Equal([("http.route", "kept"), ("url.path", told)], span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (tag.Key, (string)tag.Value!)));
    }
}
