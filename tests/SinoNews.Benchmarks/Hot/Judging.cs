using BenchmarkDotNet.Attributes;
using SinoNews.Comments;

namespace SinoNews.Benchmarks.Hot;

/// <summary>All house rules over one comment of 300 letters, its facts loaded; and what is made of a post before it is judged.</summary>
public class Judging
{
    private string _text = "";
    private Submission _submission = null!;

    [GlobalSetup]
    public void Compose()
    {
        _text = ShippedStory.Text()[..300];
        _submission = new Submission { Post = Post() };
    }

    [Benchmark]
    public Judgement HouseRulesOverAComment() => HouseRules.Judge(_submission);

    [Benchmark]
    public Post Post() => new(1, null, "سلمى القاضي", "salma@example.org", _text, null, "192.0.2.1", TrapFilled: false, null);
}
