using NetVips;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>Pictures that an older program took have every file that this one publishes.</summary>
public sealed class PictureFilesTests
{
    [Fact]
    public async Task A_file_that_a_picture_lacks_is_made_and_the_others_are_left()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg(1600, 1000));
        await library.Added(Photographs.Png());
        var classic = library.Files.Find(picture.Hash, picture.Ref.Largest(PictureShape.Classic).Name)!.FullName;
        File.Delete(classic);
        foreach (var path in library.OnDisk())
            File.SetLastWriteTimeUtc(path, Make.Now);

        Assert.Equal(1, await library.Store(db => new PictureFiles(db, library.Files, Microsoft.Extensions.Logging.Abstractions.NullLogger<PictureFiles>.Instance).Complete(default)));

        Assert.Equal([classic], library.OnDisk().Where(path => File.GetLastWriteTimeUtc(path) != Make.Now));
        using var image = Image.NewFromFile(classic);
        Assert.Equal((1200, 900), (image.Width, image.Height));
        Assert.Equal(0, await library.Store(db => new PictureFiles(db, library.Files, Microsoft.Extensions.Logging.Abstractions.NullLogger<PictureFiles>.Instance).Complete(default)));
    }

    [Fact]
    public async Task What_is_left_of_no_upload_is_left_alone()
    {
        using var library = await Library.New();
        var picture = await library.Added(Photographs.Jpeg());
        foreach (var path in library.OnDisk().Where(path => Path.GetFileName(path) is "original" or "480.webp"))
            File.Delete(path);

        Assert.Equal(0, await library.Store(db => new PictureFiles(db, library.Files, Microsoft.Extensions.Logging.Abstractions.NullLogger<PictureFiles>.Instance).Complete(default)));

        Assert.Null(library.Files.Find(picture.Hash, "480.webp"));
    }

    [Theory]
    [InlineData(2000, 1500, 1200, 900)]
    [InlineData(800, 800, 800, 600)]
    [InlineData(400, 4000, 400, 300)]
    [InlineData(3, 1, 1, 1)]
    public void The_classic_shape_is_three_quarters_as_high_as_wide(int width, int height, int cutWidth, int cutHeight)
    {
        var file = Assert.Single(Renditions.Of(PictureShape.Classic, width, height, FocalPoint.Centre));

        Assert.Equal(($"classic-{cutWidth}.f50-50.webp", cutWidth, cutHeight), (file.Name, file.Width, file.Height));
        Assert.True(Renditions.IsName(file.Name));
    }
}
