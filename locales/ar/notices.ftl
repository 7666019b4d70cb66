### رسائل تُرسل دون طلب. تبقى كل رسالة كما أُرسلت، فهي مفهومة وحدها، ولا تذكر اسم أحد.

notice-lapsed-heading = انتهى العرض
notice-lapsed = احتفظنا لك بمقعد حتى الموعد الذي أبلغناك به، ولم يصلنا ردك. ولم يعد اسمك في قائمة الانتظار.
notice-unreached = توفر مقعد ولم نتمكن من الوصول إليك هنا، فعُرض على الشخص التالي في القائمة.

notice-moved-heading = تغير الموعد
notice-moved = غيّر فريق التنظيم موعد هذه المشاورة.
notice-moved-to = الموعد الجديد
notice-moved-from = الموعد السابق
notice-moved-closes = الموعد الجديد لإغلاق باب التسجيل
notice-moved-registered = ما زال تسجيلك قائما. وإذا لم يناسبك الموعد الجديد، فيرجى الانسحاب كي يتمكن غيرك من الحضور.
notice-moved-waiting = ما زال اسمك في قائمة الانتظار. وإذا لم يناسبك الموعد الجديد، فيرجى مغادرتها.
notice-moved-offered = ما زلنا نحتفظ لك بمقعد. وإذا لم يناسبك الموعد الجديد، فيرجى تركه لغيرك.
notice-moved-pending = ما زال فريق التنظيم ينظر في طلب تسجيلك. وإذا لم يناسبك الموعد الجديد، فيرجى الانسحاب.
# Buttons under another date, and what is said beside the card then.
moved-comes = ما زال بإمكاني الحضور
moved-leaves = لا يمكنني الحضور
moved-stays = شكرا. مكانك محفوظ لك.
moved-noted = شكرا، تم تدوين ذلك.

notice-cancelled-heading = أُلغيت هذه المشاورة
notice-cancelled = لن تُعقد المشاورة، ولا يلزمك القيام بأي شيء.
notice-cancelled-next = نأسف لذلك. وقد تكون هناك مشاورات أخرى متاحة لك.

notice-waiting-ended-heading = انتهت قائمة الانتظار
notice-waiting-ended = لم يتوفر لك مقعد في الوقت المناسب. نأسف لذلك.
notice-waiting-ended-next = تُنشر التقارير بعد الاجتماع، وقد تتاح لك مشاورة أخرى.

notice-seat-heading = شخص من منظمتك يطلب مقعدا
notice-seat = يود شخص من منظمتك الحضور، وجميع مقاعد منظمتك مشغولة، ولك أحدها.
notice-seat-next = إذا تعذر عليك الحضور، يمكنك نقل مقعدك أو الانسحاب. وإذا لم تتغير خطتك للحضور، فلا يلزمك القيام بأي شيء.

notice-handed-over-heading = تم نقل مقعدك
notice-handed-over = انتقل مقعدك إلى شخص آخر من منظمتك، ولم يعد تسجيلك قائما.
notice-handed-over-next = استُخدم رمزك ولم يعد صالحا. شكرا لنقل المقعد إلى غيرك.
